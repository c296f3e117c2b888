import { join, resolve } from "node:path";
import { toMapping } from "../../../content/front-matter/mapping.ts";
import { pathWithin } from "../../path-within.ts";
import type { DetectedTool } from "./detect-tool.ts";
import { createIgnoreMatcher, createJekyllMatcher } from "./ignore-patterns.ts";
import {
  type Config,
  findSetting,
  readConfig,
  readFirstFile,
  readToolConfig,
  readToolProgram,
} from "./read-config.ts";

/** Why the configuration of a publisher's tool leaves out a path, relative to the content folder; undefined if it doesn't. */
export type FindExclusion = (path: string) => "excluded" | "draft" | undefined;

/** The texts of a text or of a list. */
function toTexts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === "string" && each.trim() !== "").map(String);
}

/** The strings of a list in a program. */
function findProgramList(program: string, list: RegExp): readonly string[] {
  const written = list.exec(program)?.[1]?.replace(/^\s*(?:#|\/\/).*$/gmu, "") ?? "";
  return [...written.matchAll(/"([^"\n]*)"|'([^'\n]*)'/gu)].map(
    ([, double, single]) => double ?? single ?? "",
  );
}

/** The patterns that leave out files, and what they mean. */
interface ExclusionPatterns {
  /** The folder that they are relative to. */
  readonly root: string;
  readonly excluded: readonly string[];
  /** Patterns of drafts. Default: none. */
  readonly drafts?: readonly string[];
  readonly createMatcher: (patterns: readonly string[]) => (path: string) => boolean;
}

function createGitignoreMatcher(lines: readonly string[]): (path: string) => boolean {
  return createIgnoreMatcher(lines.join("\n"));
}

/**
 * The folders of Jekyll's collections that are said to have no pages. Collections that say nothing have none in Jekyll either, but often
 * are the questions that a page lists: they are published.
 */
function findDataCollections({ collections, collections_dir: parent }: Config): string[] {
  const prefix = typeof parent === "string" ? `${parent.replace(/^\.?\/|\/$/gu, "")}/` : "";
  return Object.entries(toMapping(collections))
    .filter(([, collection]) => /^(?:false|no|off)$/iu.test(String(toMapping(collection)["output"])))
    .map(([name]) => `${prefix}_${name}/`);
}

async function readPatterns(
  tool: DetectedTool["tool"],
  projectRoot: string,
  root: string,
): Promise<ExclusionPatterns | undefined> {
  /** Patterns that start at the root, as lines of `.gitignore`. */
  const fromRoot = (patterns: readonly string[]): ExclusionPatterns => ({
    root,
    excluded: patterns.map((pattern) => `/${pattern.replace(/^\//u, "")}`),
    createMatcher: createGitignoreMatcher,
  });
  switch (tool) {
    case "jekyll": {
      const config = await readToolConfig(tool, projectRoot);
      const { exclude, include } = config;
      const included = toTexts(include);
      const createMatcher: ExclusionPatterns["createMatcher"] = (patterns) =>
        createJekyllMatcher(patterns, included);
      return { root, excluded: [...toTexts(exclude), ...findDataCollections(config)], createMatcher };
    }
    case "mkdocs": {
      const config = await readToolConfig(tool, projectRoot);
      const { docs_dir: docsFolder, exclude_docs: excludeDocs, draft_docs: draftDocs } = config;
      const [excluded = [], drafts = []] = [excludeDocs, draftDocs].map((value) =>
        toTexts(value).flatMap((text) => text.split("\n")),
      );
      const docsRoot = resolve(projectRoot, typeof docsFolder === "string" ? docsFolder : "docs");
      return { root: docsRoot, excluded, drafts, createMatcher: createGitignoreMatcher };
    }
    case "sphinx": {
      const ofMyst = findSetting(await readToolConfig(tool, projectRoot), ["project", "exclude"]);
      const { exclude_patterns: ofBook } = await readConfig(projectRoot, ["_config.yml"]);
      const ofSphinx = await readFirstFile(projectRoot, ["conf.py"]);
      const list = /^exclude_patterns\s*=\s*\[([^\]]*)\]/mu;
      return fromRoot([
        ...toTexts(ofMyst),
        ...toTexts(ofBook),
        ...findProgramList(ofSphinx?.text ?? "", list),
      ]);
    }
    case "vitepress": {
      const list = /\bsrcExclude:\s*\[([^\]]*)\]/u;
      return fromRoot(findProgramList(await readToolProgram(tool, projectRoot), list));
    }
    default:
      return undefined;
  }
}

/** Reads which files the configuration of a tool leaves out of its site. Undefined if it names none. */
export async function readExclusions(
  folder: string,
  { tool, projectRoot, sourceFolder }: Pick<DetectedTool, "tool" | "projectRoot" | "sourceFolder">,
): Promise<FindExclusion | undefined> {
  const patterns =
    projectRoot === undefined
      ? undefined
      : await readPatterns(tool, projectRoot, join(projectRoot, sourceFolder));
  if (patterns === undefined) return undefined;
  const { root, excluded, drafts = [], createMatcher } = patterns;
  const isExcluded = matchInContent(excluded, folder, root, createMatcher);
  const isDraft = matchInContent(drafts, folder, root, createMatcher);
  if (isExcluded === undefined && isDraft === undefined) return undefined;
  return (path) => {
    if (isExcluded?.(path)) return "excluded";
    return isDraft?.(path) ? "draft" : undefined;
  };
}

/**
 * Applies patterns for paths below `root` to paths of the content folder, which is in it or has it in itself. Undefined if there are
 * none.
 */
function matchInContent(
  patterns: readonly string[],
  folder: string,
  root: string,
  create: ExclusionPatterns["createMatcher"],
): ((path: string) => boolean) | undefined {
  const content = resolve(folder);
  const outer = pathWithin(root, content);
  const inner = pathWithin(content, root);
  const prefix = outer === undefined || outer === "" ? "" : `${outer}/`;
  // A publisher who names a content folder wants to publish it, even if the tool leaves out this folder as a whole.
  const counting = prefix === "" ? patterns : patterns.filter((pattern) => !create([pattern])(`${prefix} `));
  if (counting.length === 0 || (outer === undefined && inner === undefined)) return undefined;
  const matches = create(counting);
  if (outer !== undefined) return (path) => matches(prefix + path);
  return (path) => path.startsWith(`${inner}/`) && matches(path.slice(`${inner}/`.length));
}
