import { promises as fs } from "node:fs";
import { dirname, join } from "node:path";
import { contentFilePattern, pathToStem } from "../../../content/parse-article-path.ts";
import { type FileListing, listFiles } from "../list-files.ts";
import { type OtherTool, projectFiles, toolRules } from "./tool-rules.ts";

/** The root of a tool's project. */
export interface ToolConfig {
  readonly tool: OtherTool;
  readonly folder: string;
}

/** How many folders above the content folder are searched for a config file. */
const maxParents = 4;

/** Folders of a repository that may be the project of a tool, by their depth. */
const nestedFolders: readonly (readonly string[])[] = [
  ["docs", "website", "doc"],
  ["docs/source", "source"],
];

/** Tools that are often used in such a folder. */
const nestedTools: ReadonlySet<OtherTool> = new Set([
  "documenter",
  "docusaurus",
  "jekyll",
  "mdbook",
  "sphinx",
  "vitepress",
  "vuepress",
  "writerside",
]);

/**
 * The nearest folder, from the content folder upwards, that has a tool's config file; else one below it, if the content folder is a
 * repository whose only project is there. `listing` has the files of the content folder; without it, they are listed when needed.
 */
export async function findToolConfig(
  content: string,
  listing?: Pick<FileListing, "files">,
): Promise<ToolConfig | undefined> {
  return (await findConfigAbove(content)) ?? (await findConfigBelow(content, listing));
}

async function findConfigAbove(content: string): Promise<ToolConfig | undefined> {
  let folder = content;
  for (let level = 0; level <= maxParents; level += 1) {
    const names = await readNames(folder);
    const tool = await findConfigIn(folder, names);
    if (tool !== undefined) return { tool, folder };
    // A repository ends a project.
    if (names.includes(".git") || dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return undefined;
}

async function findConfigBelow(
  content: string,
  listing: Pick<FileListing, "files"> | undefined,
): Promise<ToolConfig | undefined> {
  for (const folders of nestedFolders) {
    const found: { readonly path: string; readonly tool: OtherTool }[] = [];
    for (const path of folders) {
      const folder = join(content, path);
      const tool = await findConfigIn(folder, await readNames(folder));
      if (tool !== undefined && nestedTools.has(tool)) found.push({ path, tool });
    }
    const [only, ...others] = found;
    if (only === undefined) continue;
    if (others.length > 0) return undefined;
    const { files } = listing ?? (await listFiles(content));
    return hasMostContent(files, only.path)
      ? { tool: only.tool, folder: join(content, only.path) }
      : undefined;
  }
  return undefined;
}

/** True for a file about a repository itself. */
export function isAboutProject(path: string): boolean {
  const stem = pathToStem(path);
  return /^readme/iu.test(stem) || projectFiles.test(stem);
}

/**
 * Whether most of the markdown is in the folder of a project, or in `docs` beside it: a repository of questions may have a site about
 * itself, which is not what its publisher means.
 */
function hasMostContent(files: readonly string[], path: string): boolean {
  const counted = files.filter((file) => contentFilePattern.test(file) && !isAboutProject(file));
  const inside = counted.filter((file) => file.startsWith(`${path}/`) || file.startsWith("docs/"));
  const isQuire = files.some((file) => file.startsWith("learn/"));
  return !isQuire && inside.length * 2 > counted.length;
}

async function readNames(folder: string): Promise<readonly string[]> {
  return await fs.readdir(folder).catch((): string[] => []);
}

/** The tool whose config file is among the names in a folder. */
async function findConfigIn(folder: string, names: readonly string[]): Promise<OtherTool | undefined> {
  if (names.length === 0) return undefined;
  for (const [tool, { configNames, config }] of Object.entries(toolRules)) {
    const hasConfig =
      names.some((name) => configNames.test(name)) ||
      (config !== undefined &&
        names.includes(config.file.replace(/\/.*/u, "")) &&
        (await matchesFile(join(folder, config.file), config.pattern)));
    if (hasConfig) return tool as OtherTool;
  }
  return undefined;
}

async function matchesFile(path: string, pattern: RegExp): Promise<boolean> {
  const text = await fs.readFile(path, "utf8").catch(() => undefined);
  return text !== undefined && pattern.test(text);
}
