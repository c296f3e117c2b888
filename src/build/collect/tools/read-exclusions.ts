import { join, resolve } from "node:path";
import { pathWithin } from "../../path-within.ts";
import type { DetectedTool } from "./detect-tool.ts";
import { createIgnoreMatcher, createJekyllMatcher } from "./ignore-patterns.ts";
import { findSetting, readConfig, readFirstFile } from "./read-config.ts";
import { programConfigs } from "./read-tool-site.ts";

/** Why the configuration of a publisher's tool leaves out a path, relative to the content folder; undefined if it doesn't. */
export type FindExclusion = (path: string) => "excluded" | "draft" | undefined;

/** The texts of a text or of a list. */
function toTexts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === "string" && each.trim() !== "").map(String);
}

/** The strings of a list in a configuration that is a program. It is only read, never run. */
async function readProgramList(
  folder: string,
  names: readonly string[],
  list: RegExp,
): Promise<readonly string[]> {
  const program = (await readFirstFile(folder, names))?.text ?? "";
  const written = list.exec(program)?.[1]?.replace(/^\s*(?:#|\/\/).*$/gmu, "") ?? "";
  return [...written.matchAll(/"([^"\n]*)"|'([^'\n]*)'/gu)].map(
    ([, double, single]) => double ?? single ?? "",
  );
}

/** Patterns that start at the root of the content, as lines of `.gitignore`. */
async function readRootPatterns(tool: DetectedTool["tool"], projectRoot: string): Promise<readonly string[]> {
  if (tool === "vitepress")
    return await readProgramList(
      projectRoot,
      programConfigs.vitepress ?? [],
      /\bsrcExclude:\s*\[([^\]]*)\]/u,
    );
  if (tool !== "sphinx") return [];
  const ofMyst = findSetting(await readConfig(projectRoot, ["myst.yml"]), ["project", "exclude"]);
  const { exclude_patterns: ofBook } = await readConfig(projectRoot, ["_config.yml"]);
  const ofSphinx = await readProgramList(projectRoot, ["conf.py"], /^exclude_patterns\s*=\s*\[([^\]]*)\]/mu);
  return [...toTexts(ofMyst), ...toTexts(ofBook), ...ofSphinx];
}

/** Reads which files the configuration of a tool leaves out of its site. Undefined if it names none. */
export async function readExclusions(
  folder: string,
  { tool, projectRoot, sourceFolder }: Pick<DetectedTool, "tool" | "projectRoot" | "sourceFolder">,
): Promise<FindExclusion | undefined> {
  if (projectRoot === undefined) return undefined;
  if (tool === "jekyll") {
    const { exclude, include } = await readConfig(projectRoot, ["_config.yml", "_config.yaml"]);
    const root = join(projectRoot, sourceFolder);
    const included = toTexts(include);
    const isExcluded = createMatcher(toTexts(exclude), folder, root, (patterns) =>
      createJekyllMatcher(patterns, included),
    );
    return isExcluded && ((path) => (isExcluded(path) ? "excluded" : undefined));
  }
  if (tool === "mkdocs") {
    const config = await readConfig(projectRoot, ["mkdocs.yml", "mkdocs.yaml"]);
    const { docs_dir: docsFolder, exclude_docs: excluded, draft_docs: drafts } = config;
    const root = resolve(projectRoot, typeof docsFolder === "string" ? docsFolder : "docs");
    const [isExcluded, isDraft] = [excluded, drafts].map((value) => {
      const lines = toTexts(value).flatMap((text) => text.split("\n"));
      return createMatcher(lines, folder, root, (each) => createIgnoreMatcher(each.join("\n")));
    });
    if (isExcluded === undefined && isDraft === undefined) return undefined;
    return (path) => {
      if (isExcluded?.(path)) return "excluded";
      return isDraft?.(path) ? "draft" : undefined;
    };
  }
  const lines = (await readRootPatterns(tool, projectRoot)).map(
    (pattern) => `/${pattern.replace(/^\//u, "")}`,
  );
  const isExcluded = createMatcher(lines, folder, join(projectRoot, sourceFolder), (each) =>
    createIgnoreMatcher(each.join("\n")),
  );
  return isExcluded && ((path) => (isExcluded(path) ? "excluded" : undefined));
}

/**
 * Applies patterns for paths below `root` to paths of the content folder, which is in it or has it in itself. Undefined if there are
 * none.
 */
function createMatcher(
  patterns: readonly string[],
  folder: string,
  root: string,
  create: (patterns: readonly string[]) => (path: string) => boolean,
): ((path: string) => boolean) | undefined {
  const content = resolve(folder);
  const outer = pathWithin(root, content);
  const inner = pathWithin(content, root);
  const prefix = outer === undefined || outer === "" ? "" : `${outer}/`;
  // Who names a folder that the tool leaves out as a whole wants to publish it, maybe because the tool doesn't.
  const counting = prefix === "" ? patterns : patterns.filter((pattern) => !create([pattern])(`${prefix} `));
  if (counting.length === 0 || (outer === undefined && inner === undefined)) return undefined;
  const matches = create(counting);
  if (outer !== undefined) return (path) => matches(prefix + path);
  return (path) => path.startsWith(`${inner}/`) && matches(path.slice(`${inner}/`.length));
}
