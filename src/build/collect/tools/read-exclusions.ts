import { join, resolve } from "node:path";
import { pathWithin } from "../../path-within.ts";
import type { DetectedTool } from "./detect-tool.ts";
import { createIgnoreMatcher, createJekyllMatcher } from "./ignore-patterns.ts";
import { readConfig } from "./read-config.ts";

/** Why the configuration of a publisher's tool leaves out a path, relative to the content folder; undefined if it doesn't. */
export type FindExclusion = (path: string) => "excluded" | "draft" | undefined;

/** The texts of a text or of a list. */
function toTexts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === "string" && each.trim() !== "").map(String);
}

/** Reads which files the configuration of a tool leaves out of its site. Undefined if it names none. */
export async function readExclusions(
  folder: string,
  { tool, projectRoot, sourceFolder }: Pick<DetectedTool, "tool" | "projectRoot" | "sourceFolder">,
): Promise<FindExclusion | undefined> {
  if (projectRoot === undefined) return undefined;
  if (tool === "jekyll") {
    const { exclude, include } = await readConfig(projectRoot, ["_config.yml", "_config.yaml"]);
    const patterns = toTexts(exclude);
    if (patterns.length === 0) return undefined;
    const isExcluded = createJekyllMatcher(patterns, toTexts(include));
    return below(folder, join(projectRoot, sourceFolder), (path) =>
      isExcluded(path) ? "excluded" : undefined,
    );
  }
  if (tool === "mkdocs") {
    const config = await readConfig(projectRoot, ["mkdocs.yml", "mkdocs.yaml"]);
    const { docs_dir: docsFolder, exclude_docs: excluded, draft_docs: drafts } = config;
    const lines = [excluded, drafts].map((value) => toTexts(value).join("\n"));
    if (lines.every((text) => text === "")) return undefined;
    const [isExcluded, isDraft] = lines.map(createIgnoreMatcher);
    const root = resolve(projectRoot, typeof docsFolder === "string" ? docsFolder : "docs");
    return below(folder, root, (path) => {
      if (isExcluded?.(path)) return "excluded";
      return isDraft?.(path) ? "draft" : undefined;
    });
  }
  return undefined;
}

/** Applies what is told about paths below a root to paths of the content folder, which is in the root or has it in itself. */
function below(folder: string, root: string, find: FindExclusion): FindExclusion {
  const content = resolve(folder);
  const outer = pathWithin(root, content);
  const inner = pathWithin(content, root);
  if (outer !== undefined) return (path) => find(outer === "" ? path : `${outer}/${path}`);
  return (path) =>
    inner !== undefined && path.startsWith(`${inner}/`) ? find(path.slice(inner.length + 1)) : undefined;
}
