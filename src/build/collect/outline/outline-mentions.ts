import { promises as fs } from "node:fs";
import { join, posix } from "node:path";
import { lastSegment, parentPath } from "../../../content/file-path.ts";
import { toMapping } from "../../../content/front-matter/mapping.ts";
import { contentFilePattern, isFolderPage, pathToStem } from "../../../content/parse-article-path.ts";
import { decodeOrKeep } from "../../../content/text/decode-or-keep.ts";
import type { ToolName } from "../../../content/tool.ts";
import { readTextOrEmpty } from "../../read-if-present.ts";
import { pathToRoute, routeToLooseKey } from "../links/link-path.ts";
import type { DetectedTool } from "../tools/detect-tool.ts";
import { parseData } from "../tools/read-config.ts";
import { type FolderPage, findFolderOrders } from "./folder-page-order.ts";
import { readRestTitle, readToctrees } from "./toctree.ts";
import { type FolderLanguages, toSharedPath } from "./translations.ts";

/** What is told about each page and folder that is mentioned, in the order of the mentions. */
export interface MentionHandler {
  readonly addFile: (path: string, title?: string) => void;
  readonly addFolder: (path: string, title: string | undefined) => void;
}

/** Files in the root of a project, or in a folder of it, in which tools have their authors list the pages of a site. */
const projectLists: Partial<Readonly<Record<ToolName, { readonly folder: string; readonly names: RegExp }>>> =
  {
    astro: { folder: "", names: /^astro\.config\.[cm]?[jt]s$/u },
    documenter: { folder: "", names: /^make\.jl$/u },
    docusaurus: { folder: "", names: /^sidebars?[\w.-]*\.(?:[cm]?[jt]s|json)$/u },
    mintlify: { folder: "", names: /^(?:docs|mint)\.json$/u },
    quarto: { folder: "", names: /^_(?:bookdown|quarto)\.ya?ml$/u },
    sphinx: { folder: "", names: /^(?:_toc|myst)\.ya?ml$/u },
    vitepress: { folder: ".vitepress", names: /(?:config|sidebar)[\w./-]*\.[cm]?[jt]s$/u },
    vuepress: { folder: ".vuepress", names: /(?:config|sidebar)[\w./-]*\.[cm]?[jt]s$/u },
    writerside: { folder: "", names: /\.tree$/u },
  };

/** The same in any folder of the content. */
const folderLists: Partial<Readonly<Record<ToolName, RegExp>>> = {
  diplodoc: /(?:^|\/)toc\.ya?ml$/u,
  docfx: /(?:^|\/)toc\.yml$/iu,
  docsify: /(?:^|\/)_sidebar\.md$/u,
  "experience-league": /(?:^|\/)TOC\.md$/u,
  gollum: /(?:^|\/)_Sidebar\.(?:md|markdown)$/u,
  nextra: /(?:^|\/)(?:_meta\.(?:json|[cm]?[jt]sx?)|meta\.json)$/u,
};

/** Deepest folder below the one with a tool's configuration that is searched. */
const maxDepth = 3;

async function findProjectLists(projectRoot: string, tool: ToolName): Promise<readonly string[]> {
  const list = projectLists[tool];
  if (list === undefined) return [];
  const visit = async (folder: string, depth: number): Promise<string[]> => {
    const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
    const nested = entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return list.names.test(entry.name) || list.names.test(path) ? [path] : [];
      const isSearched =
        list.folder !== "" && depth < maxDepth && !/^(?:cache|dist|public)$/u.test(entry.name);
      return entry.isDirectory() && isSearched ? await visit(path, depth + 1) : [];
    });
    return (await Promise.all(nested)).flat();
  };
  return (await visit(join(projectRoot, list.folder), 0)).sort();
}

/** All texts in a value, in order. */
function valueToTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(valueToTexts);
}

const stringLiteral = /(["'`])((?:(?!\1)[^\\\n]|\\.){1,200})\1/gu;
const markdownLink =
  /\[([^\]\n]{0,500})\]\(<?([^)<>#\s]+)|\[\[(?:[^\]|\n]{0,500}\|)?([^\]|#\n]{1,500})|<a\s[^<>\n]{0,200}?\bhref="([^"#\n]{1,2000})/gu;

/** What a list of pages names: paths, and titles where it has them. */
function listToMentions(path: string, text: string): { readonly target: string; readonly title?: string }[] {
  if (/\.(?:json|ya?ml)$/u.test(path)) return valueToTexts(parseData(text)).map((target) => ({ target }));
  if (contentFilePattern.test(path))
    return Array.from(text.matchAll(markdownLink), ([, title, target, name, href]) => ({
      target: target ?? name ?? href ?? "",
      ...(title !== undefined && title !== "" && { title }),
    }));
  return Array.from(text.matchAll(stringLiteral), ([, , target = ""]) => ({ target }));
}

const metaEntry =
  /(?:^|[,{])\s*["']?([\w.-]+)["']?\s*:\s*(?:(["'`])((?:(?!\2)[^\\\n]|\\.)*)\2|\{[^{}]*?\btitle:\s*(["'`])((?:(?!\4)[^\\\n]|\\.)*)\4|(?=\{))/gu;

/** The names of pages and folders in a `_meta` file of Nextra, with their titles. */
function metaToEntries(
  path: string,
  text: string,
): readonly (readonly [name: string, title: string | undefined])[] {
  if (!path.endsWith(".json"))
    return Array.from(
      text.matchAll(metaEntry),
      ([, name = "", , title, , other]) => [name, title ?? other] as const,
    );
  return Object.entries(toMapping(parseData(text))).map(([name, value]) => {
    const title = toMapping(value)["title"] ?? value;
    return [name, typeof title === "string" ? title : undefined] as const;
  });
}

/** Names of pages that list the others. */
const listName = /^(?:contents|documentation|outline|table[-_]of[-_]contents|toc)$/iu;

/** True for a page that may list what is in its folder. */
function isFolderList(path: string): boolean {
  return contentFilePattern.test(path) && (isFolderPage(path) || listName.test(pathToStem(path)));
}

const sphinxPage = /\.(?:md|rst)$/u;

/** The title of a folder whose page is not markdown; undefined if there is no such file. */
async function readIndexTitle(file: string): Promise<string | undefined> {
  return readRestTitle(await readTextOrEmpty(file));
}

/** Reads the order of pages, and their titles where they are given, from the files in which a tool's authors list them. */
export async function readMentions(
  folder: string,
  {
    tool,
    projectRoot,
    contentRoots,
    urlPrefix,
  }: Pick<DetectedTool, "tool" | "projectRoot" | "contentRoots" | "urlPrefix">,
  files: readonly string[],
  languages: FolderLanguages,
  { addFile, addFolder }: MentionHandler,
): Promise<void> {
  const inFolders = files.filter((path) => folderLists[tool]?.test(path)).map((path) => join(folder, path));
  const inProject = projectRoot === undefined ? [] : await findProjectLists(projectRoot, tool);
  // Without a file for them, the tables of contents of Sphinx are in its pages.
  const inPages =
    tool === "sphinx" && inProject.length === 0 ? files.filter((path) => sphinxPage.test(path)) : [];
  // Without a tool, only the page of a folder or a table of contents can list what is in it.
  const folderPages = tool === "markdown" ? files.filter(isFolderList) : [];
  if (inFolders.length + inProject.length + inPages.length + folderPages.length === 0) return;
  const toKey = (path: string): string => routeToLooseKey(pathToRoute(path));
  const withoutRoot = (path: string): string => {
    const root = contentRoots.find((each) => path.startsWith(`${each}/`));
    return root === undefined ? path : path.slice(root.length + 1);
  };
  const content = files.filter((path) => contentFilePattern.test(path) && !folderLists[tool]?.test(path));
  const toKeys = (toPath: (path: string) => string): (readonly [string, string])[] =>
    content.toReversed().map((path) => [toKey(toPath(path)), path]);
  // Writerside's lists name topics without their folders.
  const ownNames = tool === "writerside" ? toKeys(lastSegment) : [];
  // Lists for all languages of a site name pages without the folder of the language.
  const byKey = new Map([
    ...ownNames,
    ...toKeys((path) => toSharedPath(withoutRoot(path), languages)),
    ...toKeys(withoutRoot),
    ...toKeys((path) => path),
  ]);
  const find = (target: string, base: string): string | undefined => {
    const plain = decodeOrKeep(target.replace(/[?#].*$/u, ""))
      .replace(/^(?:\.?\/)+|\/+$/gu, "")
      // A folder whose name the site fills in, such as its version.
      .replace(/^(?:[^{}/]{1,100}\/){0,2}\{\{[^{}]{1,100}\}\}\//u, "");
    if (plain === "" || /^[a-z]+:/iu.test(plain)) return undefined;
    const unprefixed =
      urlPrefix !== "" && plain.startsWith(`${urlPrefix}/`) ? plain.slice(urlPrefix.length + 1) : plain;
    return [posix.join(base, plain), plain, unprefixed].map((each) => byKey.get(toKey(each))).find(Boolean);
  };
  const pages: FolderPage[] = [];
  for (const path of folderPages) {
    const text = await readTextOrEmpty(join(folder, path));
    const mentions = listToMentions(path, text);
    pages.push({ path, mentioned: mentions.flatMap(({ target }) => find(target, parentPath(path)) ?? []) });
  }
  for (const child of [...findFolderOrders(pages, content).values()].flat())
    if (contentFilePattern.test(child)) addFile(child);
    else addFolder(child, undefined);
  for (const path of inPages) {
    const text = await readTextOrEmpty(join(folder, path));
    for (const { target, title } of readToctrees(text)) {
      const index = posix.join(target.startsWith("/") ? "" : parentPath(path), target.replace(/\.rst$/u, ""));
      const file = find(target, parentPath(path));
      if (file !== undefined) addFile(file, title);
      if (/(?:^|\/)index(?:\.md)?$/u.test(index))
        addFolder(parentPath(index), title ?? (await readIndexTitle(join(folder, `${index}.rst`))));
    }
  }
  for (const path of [...inProject, ...inFolders]) {
    const text = await readTextOrEmpty(path);
    const own = inFolders.includes(path)
      ? parentPath(path.slice(folder.length + 1).replaceAll("\\", "/"))
      : "";
    if (/(?:^|[\\/])_meta\./u.test(path)) {
      for (const [name, title] of metaToEntries(path, text)) {
        const file = find(name, own);
        const subfolder = posix.join(own, name);
        if (content.some((each) => each.startsWith(`${subfolder}/`))) addFolder(subfolder, title);
        else if (file !== undefined) addFile(file, title);
      }
      continue;
    }
    let base = own;
    for (const { target, title } of listToMentions(path, text)) {
      // VuePress groups relative paths below the path of their folder.
      if (/^\/.*\/$/u.test(target)) base = target.slice(1, -1);
      const file = find(target, base);
      // Wikis call a page by its name, whatever a list calls it.
      if (file !== undefined) addFile(file, tool === "gollum" ? undefined : title);
    }
  }
}
