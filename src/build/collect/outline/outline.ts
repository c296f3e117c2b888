import { join, posix, relative, resolve, sep } from "node:path";
import { addToGroup } from "../../../content/add-to-group.ts";
import { parentPath } from "../../../content/file-path.ts";
import { toMapping } from "../../../content/front-matter/mapping.ts";
import { contentFilePattern, isFolderPage } from "../../../content/parse-article-path.ts";
import { inlineMarkdownToText } from "../../../content/title/inline-to-text.ts";
import { lazy } from "../../lazy.ts";
import { readTextOrEmpty } from "../../read-if-present.ts";
import { pathsToFolderLanguages } from "../languages/folder-languages.ts";
import type { FileListing } from "../list-files.ts";
import type { DetectedTool } from "../tools/detect-tool.ts";
import { type Config, parseData, readToolConfig } from "../tools/read-config.ts";
import { readMentions } from "./outline-mentions.ts";
import { addTranslations } from "./translations.ts";

/** The publisher's own table of contents. All paths are relative to the content folder; the folder itself is empty. */
export interface Outline {
  readonly titles: ReadonlyMap<string, string>;
  /** Places of files, counted from 0. */
  readonly order: ReadonlyMap<string, number>;
  readonly folderNames: ReadonlyMap<string, string>;
  readonly folderOrder: ReadonlyMap<string, number>;
}

/** An outline while it is read. */
interface MutableOutline {
  readonly titles: Map<string, string>;
  readonly order: Map<string, number>;
  readonly folderNames: Map<string, string>;
  readonly folderOrder: Map<string, number>;
}

/** Reads what the publisher's files say about titles, names of folders and order. Files that can't be read are skipped. */
export async function readOutline(
  folder: string,
  detected: DetectedTool,
  { files }: FileListing,
): Promise<Outline> {
  const { tool, projectRoot } = detected;
  const outline: MutableOutline = {
    titles: new Map(),
    order: new Map(),
    folderNames: new Map(),
    folderOrder: new Map(),
  };
  if (tool === "mkdocs" && projectRoot !== undefined) await addMkdocsNav(folder, projectRoot, outline);
  const content = files.filter((path) => contentFilePattern.test(path));
  const languages = pathsToFolderLanguages(content, detected);
  await readMentions(folder, detected, files, languages, {
    addFile: (path, title) => addFile(path, title, outline),
    addFolder: (path, title) => {
      if (title !== undefined) outline.folderNames.set(path, title);
      outline.folderOrder.set(path, outline.folderOrder.size);
    },
  });
  // Not made again for each folder that has a file of its order.
  const presentFiles = lazy(() => new Set(files));
  for (const path of files) {
    const name = posix.basename(path);
    if (name === "SUMMARY.md" || (tool === "gitbook" && /^summary\.md$/iu.test(name)))
      addSummary(path, await readText(folder, path), outline);
    else if (/^_?category_?\.(?:json|ya?ml)$/u.test(name))
      addCategory(path, await readData(folder, path), outline);
    else if (name === ".order" || /^_order\.ya?ml$/u.test(name))
      addOrder(path, await readText(folder, path), presentFiles(), outline);
    else if (/^\.(?:pages(?:\.ya?ml)?|nav\.ya?ml)$/u.test(name))
      addPages(path, await readData(folder, path), outline);
    else if (/^_metadata\.(?:json|ya?ml)$/u.test(name))
      addMetadata(path, await readData(folder, path), outline);
    else if (tool === "obsidian" && path === "site-options.json")
      addNavigationOrdering(await readData(folder, path), outline);
  }
  if (outline.folderOrder.size === 0) addFoldersOfFiles(outline);
  addTranslations(outline.order, content, languages);
  addTranslations(outline.folderOrder, languages.keys(), languages);
  for (const names of [outline.titles, outline.folderNames])
    for (const [path, name] of names) names.set(path, decodeEntities(name));
  return outline;
}

/** Names in configurations are shown as HTML: `1.2 &nbsp; Lists`. */
function decodeEntities(name: string): string {
  return /&#?\w+;/u.test(name) ? inlineMarkdownToText(name) : name;
}

/** Folders whose order nothing else tells are in that of their first files. Numbers before names are an order already. */
function addFoldersOfFiles({ order, folderOrder }: MutableOutline): void {
  for (const [path, place] of order)
    for (let folder = parentPath(path); folder !== ""; folder = parentPath(folder))
      if (!folderOrder.has(folder) && !/^\d/u.test(posix.basename(folder))) folderOrder.set(folder, place);
}

async function readText(folder: string, path: string): Promise<string> {
  return await readTextOrEmpty(join(folder, path));
}

async function readData(folder: string, path: string): Promise<Config> {
  return toMapping(parseData(await readText(folder, path)));
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function addFile(path: string, title: string | undefined, outline: MutableOutline): void {
  if (!outline.order.has(path)) outline.order.set(path, outline.order.size);
  if (title !== undefined && title !== "" && !outline.titles.has(path)) outline.titles.set(path, title);
}

/** MkDocs' `nav`: a list of paths, `title: path` and `section: [nav]`. A section whose files are in one folder names it. */
async function addMkdocsNav(folder: string, projectRoot: string, outline: MutableOutline): Promise<void> {
  const config = await readToolConfig("mkdocs", projectRoot);
  const docsFolder = resolve(
    projectRoot,
    typeof config["docs_dir"] === "string" ? config["docs_dir"] : "docs",
  );
  const toContentPath = (path: string): string =>
    relative(resolve(folder), join(docsFolder, path)).replaceAll(sep, "/");
  const visit = (items: readonly unknown[], section: string | undefined): void => {
    const folders: string[] = [];
    for (const item of items) {
      const entries =
        typeof item === "string" ? [[undefined, item] as const] : Object.entries(toMapping(item));
      for (const [label, value] of entries) {
        if (Array.isArray(value)) visit(value, label);
        if (typeof value !== "string" || !contentFilePattern.test(value)) continue;
        const path = toContentPath(value);
        addFile(path, label, outline);
        folders.push(parentPath(path));
      }
    }
    nameFolder(folders, section, outline);
  };
  visit(toList(config["nav"]), undefined);
}

/** Names the folder that all (or most) files of a section are in, if no earlier section did. */
function nameFolder(folders: readonly string[], section: string | undefined, outline: MutableOutline): void {
  for (const folder of new Set(folders)) {
    if (!outline.folderOrder.has(folder)) outline.folderOrder.set(folder, outline.folderOrder.size);
    const share = folders.filter((each) => each === folder).length / folders.length;
    if (section !== undefined && share > 0.5 && !outline.folderNames.has(folder))
      outline.folderNames.set(folder, section);
  }
}

/** `SUMMARY.md` of mdBook and GitBook: nested lists of links, below headings. */
function addSummary(path: string, text: string, outline: MutableOutline): void {
  const folder = parentPath(path);
  const sections = new Map<string, string[]>();
  let section = "";
  for (const line of text.split("\n")) {
    const [, title = "", target] = /^\s*(?:[-*+]\s+)?\[([^\]]*)\]\(<?([^)<>#]+)/u.exec(line) ?? [];
    section = /^#{1,3}[ \t]+(\S.{0,200})$/u.exec(line)?.[1] ?? section;
    if (target === undefined) continue;
    const file = decodeExceptSeparators(target.trim());
    addFile(posix.join(folder, file), title.replace(/[`*]/gu, ""), outline);
    addToGroup(sections, section, file);
  }
  // A list of one section is headed by its own title.
  if (sections.size === 1) return;
  const counts = new Map<string, number>();
  for (const files of sections.values())
    for (const top of toTopFolders(files)) counts.set(top, (counts.get(top) ?? 0) + 1);
  for (const [title, files] of sections) {
    const [top = "", ...others] = toTopFolders(files);
    const hasPage = files.some((file) => parentPath(file) === top && isFolderPage(file));
    if (title !== "" && top !== "" && others.length === 0 && counts.get(top) === 1 && !hasPage)
      outline.folderNames.set(posix.join(folder, top), inlineMarkdownToText(title));
  }
}

/** The first folders of paths, each once; empty for files in none. */
function toTopFolders(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => (file.includes("/") ? file.replace(/\/.*$/u, "") : "")))];
}

/** Keeps what `decodeOrKeep` would turn into separators: `%2F`, `%3F`, `%23`. */
function decodeExceptSeparators(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Docusaurus' `_category_.json`, and `category.json`. */
function addCategory(path: string, data: Config, outline: MutableOutline): void {
  const name = [data["label"], data["name"], data["title"]].find((each) => typeof each === "string");
  const order = [data["position"], data["order"], data["weight"]].find((each) => typeof each === "number");
  if (typeof name === "string") outline.folderNames.set(parentPath(path), name);
  if (typeof order === "number") outline.folderOrder.set(parentPath(path), order);
}

/** Names of pages and folders, one a line, as wikis of Azure DevOps and ReadMe.com have them in each folder. */
function addOrder(path: string, text: string, files: ReadonlySet<string>, outline: MutableOutline): void {
  for (const [index, line] of text.split("\n").entries()) {
    const name = line.replace(/^\s*-\s+/u, "").trim();
    const target = posix.join(parentPath(path), name);
    if (name === "") continue;
    if (files.has(`${target}.md`)) addFile(`${target}.md`, undefined, outline);
    outline.folderOrder.set(target, index);
  }
}

/** `.pages` and `.nav.yml` of MkDocs' plugins: the title of a folder, and its pages and folders in their order. */
function addPages(path: string, data: Config, outline: MutableOutline): void {
  const folder = parentPath(path);
  if (typeof data["title"] === "string" && folder !== "") outline.folderNames.set(folder, data["title"]);
  const visit = (item: unknown, label: string | undefined): void => {
    if (Array.isArray(item)) for (const each of item) visit(each, undefined);
    else if (typeof item === "string" && !item.includes(":")) {
      const target = posix.join(folder, item.replace(/\/+$/u, ""));
      if (contentFilePattern.test(target)) addFile(target, label, outline);
      else {
        outline.folderOrder.set(target, outline.folderOrder.size);
        if (label !== undefined) outline.folderNames.set(target, label);
      }
    } else for (const [name, value] of Object.entries(toMapping(item))) visit(value, name);
  };
  visit(data["nav"] ?? data["arrange"], undefined);
}

/** A folder's own `…_name` or `name`, and the `sections` below it, each with the folder's name as `id`. */
function addMetadata(path: string, data: Config, outline: MutableOutline): void {
  const folder = parentPath(path);
  const [, name] =
    Object.entries(data).find(
      ([key, value]) => /(?:^|_)(?:name|title)$/u.test(key) && typeof value === "string",
    ) ?? [];
  if (typeof name === "string") outline.folderNames.set(folder, name);
  for (const [index, section] of toList(data["sections"]).entries()) {
    const { id, name: sectionName } = toMapping(section);
    if (typeof id !== "string" || typeof sectionName !== "string") continue;
    const sectionFolder = posix.join(folder, id);
    outline.folderNames.set(sectionFolder, sectionName);
    outline.folderOrder.set(sectionFolder, index);
  }
}

/** Obsidian Publish: paths of files and folders in the order of its navigation. */
function addNavigationOrdering(data: Config, outline: MutableOutline): void {
  for (const [index, path] of toList(data["navigationOrdering"]).entries()) {
    if (typeof path !== "string") continue;
    if (contentFilePattern.test(path)) addFile(path, undefined, outline);
    else outline.folderOrder.set(path, index);
  }
}
