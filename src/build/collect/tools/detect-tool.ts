import { promises as fs } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { lastSegment } from "../../../content/file-path.ts";
import { contentFilePattern } from "../../../content/parse-article-path.ts";
import { inlineMarkdownToText } from "../../../content/title/inline-to-text.ts";
import type { ToolName } from "../../../content/tool.ts";
import { pathWithin } from "../../path-within.ts";
import { readTextOrEmpty } from "../../read-if-present.ts";
import { foldersToLanguages, nameToLanguage } from "../languages/language-tags.ts";
import type { FileListing } from "../list-files.ts";
import { findToolConfig, isAboutProject, type ToolConfig } from "./find-tool-config.ts";
import { type Permalink, readPermalinks } from "./permalinks.ts";
import { findSetting, readToolConfig, readToolProgram } from "./read-config.ts";
import { type OtherTool, toolRules } from "./tool-rules.ts";

/** The tool that a content folder was made for, and where the folder is in the publisher's project. */
export interface DetectedTool {
  readonly tool: ToolName;
  /** The folder with the tool's config file, which may be above the content folder, or below; undefined if there is none. */
  readonly projectRoot: string | undefined;
  /** Where in the content folder the project is: empty if it is the content folder; undefined if it is not in it. */
  readonly projectPath: string | undefined;
  /** Folders of the content folder that hold the content, if the content folder is a whole project. */
  readonly contentRoots: readonly string[];
  /** The folder of the project that its configuration names for content; empty if it names none. */
  readonly sourceFolder: string;
  /** What the URLs of all files begin with, because the content folder is a part of the content: `docs`. */
  readonly urlPrefix: string;
  /** The folder of posts or another collection that the content folder is or lies in: `_posts`; undefined for none. */
  readonly collection: string | undefined;
  /** Patterns of URLs in the publisher's configuration. */
  readonly permalinks: readonly Permalink[];
  /** The language of the whole content folder, by its name. */
  readonly lang: string | undefined;
  /** True if links by name have their text first: `[[text|page]]`. */
  readonly isTextFirst: boolean;
  /** Headings of the first level that several pages begin with. */
  readonly sharedHeadings: readonly string[];
}

/** How much of each of them is searched, in characters. */
const maxSampledLength = 20_000;

/** How many files are searched for what only one tool or Quire itself writes. */
const maxSampledFiles = 60;

/**
 * Finds out which tool a folder was made for: by config files in it or above it, then by what its files look like.
 * `languageFolders` are those of a site in several languages.
 */
export async function detectTool(
  folder: string,
  listing: FileListing,
  languageFolders: readonly string[] = [],
): Promise<DetectedTool> {
  const content = resolve(folder);
  const config = await findToolConfig(content, listing);
  const evidence = config?.tool ?? findEvidence(content, listing, languageFolders);
  const texts = evidence === "quire" ? [] : await sampleTexts(folder, listing);
  const tool = evidence ?? findEvidenceInTexts(texts) ?? "markdown";
  const projectPath = config && pathWithin(content, config.folder);
  const sourceFolder = config === undefined ? "" : await findSourceFolder(config);
  const ownRoots = tool === "markdown" || tool === "quire" ? [] : toolRules[tool].contentRoots;
  // Docusaurus has blogs, pages and translations beside the folder of its documents.
  const otherRoots = tool === "docusaurus" ? ownRoots.slice(1) : [];
  const roots = sourceFolder === "" ? ownRoots : [sourceFolder, ...otherRoots];
  const contentRoots =
    tool === "quire"
      ? ["learn"]
      : projectPath !== undefined
        ? findContentRoots(tool, projectPath, roots, listing)
        : config === undefined
          ? findOnlyRoot([...ownRoots, ...usualRoots], listing)
          : [];
  return {
    tool,
    projectRoot: config?.folder,
    projectPath,
    contentRoots,
    sourceFolder,
    urlPrefix: projectPath !== undefined ? "" : findUrlPrefix(content, config?.folder, roots),
    collection: content.split(/[\\/]/u).findLast((name) => /^_[a-z]/u.test(name)),
    permalinks: await readPermalinks(tool, config?.folder),
    isTextFirst: areLinksTextFirst(texts, listing),
    sharedHeadings: findSharedHeadings(texts),
    lang: await findFolderLanguage(content),
  };
}

/** The folders of content that a project has, by their paths in the content folder. */
function findContentRoots(
  tool: ToolName,
  projectPath: string,
  roots: readonly string[],
  { files }: FileListing,
): readonly string[] {
  const exists = (folder: string): boolean => files.some((path) => path.startsWith(`${folder}/`));
  if (projectPath === "") return roots.filter(exists);
  const nested = roots.map((root) => `${projectPath}/${root}`).filter(exists);
  // The folder `website` of Docusaurus may have the documents beside it.
  const hasOwn = tool !== "docusaurus" || nested.includes(`${projectPath}/docs`) || !exists("docs");
  if (!hasOwn) return ["docs", ...nested];
  return nested.length === 0 ? [projectPath] : nested;
}

/** Folders that content is often in, whatever the tool. */
const usualRoots: readonly string[] = ["src/content/docs", "src/content", "content", "docs"];

/** The root of a project without a configuration: a folder that has all of the markdown, except for what is about the project. */
function findOnlyRoot(roots: readonly string[], { files }: FileListing): readonly string[] {
  const content = files.filter((path) => contentFilePattern.test(path) && !isAboutProject(path));
  const root = roots.find((each) => content.every((path) => path.startsWith(`${each}/`)));
  return root === undefined || content.length === 0 ? [] : [root];
}

function findEvidence(
  content: string,
  { files, skippedFolders }: FileListing,
  languageFolders: readonly string[],
): ToolName | undefined {
  const quireRoots = ["learn/", ...languageFolders.map((folder) => `${folder}/learn/`)];
  if (files.some((path) => quireRoots.some((root) => path.startsWith(root)))) return "quire";
  for (const [tool, { evidence }] of Object.entries(toolRules)) {
    if (evidence !== undefined && [...skippedFolders, ...files].some((path) => evidence.test(path)))
      return tool as OtherTool;
  }
  return /^_[a-z]/u.test(basename(content)) ? "jekyll" : undefined;
}

/** Fields that only Quire's own format has. */
const quireFields = /^---\n(?:(?!---)[^\n]*\n)*?(?:file_name|related_article\d+|url: ['"]?\/learn\/)/u;

const questionField = /^---\n(?:(?!---)[^\n]*\n)*?question:/u;

const wikilink = /!?\[\[[^[\]\n]+\]\]/u;
const code = /^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1|`[^`\n]*`|\$\$[\s\S]*?\$\$|\$[^$\n]*\$/gmu;

/** Reads a sample of the content files, without code. */
async function sampleTexts(folder: string, { files }: FileListing): Promise<readonly string[]> {
  const markdown = files.filter((path) => contentFilePattern.test(path));
  const step = Math.max(1, Math.floor(markdown.length / maxSampledFiles));
  const sampled = markdown.filter((_, index) => index % step === 0);
  return await Promise.all(
    sampled.map(async (path) => {
      const text = await readTextOrEmpty(join(folder, path));
      const start = text.slice(0, maxSampledLength).replace(/^\uFEFF/u, "");
      return start.replaceAll("\r\n", "\n").replace(code, "");
    }),
  );
}

/** Searches a sample of files for Quire's own fields, and for what only one tool has its authors write. */
function findEvidenceInTexts(texts: readonly string[]): ToolName | undefined {
  // One file with such a field may have come from elsewhere: with Quire's own format, every article has a question.
  const areQuestions = texts.filter((text) => questionField.test(text)).length * 2 >= texts.length;
  for (const text of texts) {
    if (areQuestions && quireFields.test(text)) return "quire";
    const [found] = Object.entries(toolRules)
      .filter(([, { textEvidence }]) => textEvidence?.test(text))
      // What Zola has is also in Hugo's format.
      .sort(([one], [other]) => Number(other === "zola") - Number(one === "zola"));
    if (found !== undefined) return found[0] as OtherTool;
  }
  const withWikilinks = texts.filter((text) => wikilink.test(text)).length;
  return withWikilinks * 10 > texts.length ? "obsidian" : undefined;
}

/** The folder of content that a project's configuration names. */
async function findSourceFolder({ tool, folder }: ToolConfig): Promise<string> {
  const { rootSetting, rootPattern } = toolRules[tool];
  const value =
    rootSetting === undefined
      ? rootPattern?.exec(await readToolProgram(tool, folder))?.[1]
      : findSetting(await readToolConfig(tool, folder), rootSetting);
  const path = typeof value === "string" ? value.replace(/^(?:\.?\/)+|\/+$/gu, "") : "";
  return path === "." ? "" : path;
}

const namedLink = /\[\[([^[\]|\n#]+)(?:#[^[\]|\n]*)?\\?\|([^[\]|\n#]+)(?:#[^[\]|\n]*)?\]\]/gu;

/** Some tools write `[[page|text]]`, others `[[text|page]]`: what names files more often is the page. */
function areLinksTextFirst(texts: readonly string[], { files }: FileListing): boolean {
  const links = texts.flatMap((text) => [...text.matchAll(namedLink)]);
  if (links.length === 0) return false;
  const toKey = (name: string): string =>
    lastSegment(name)
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/gu, "-");
  const names = new Set(files.map((path) => toKey(path.replace(contentFilePattern, ""))));
  const count = (group: number): number => links.filter((link) => names.has(toKey(link[group] ?? ""))).length;
  return count(2) > count(1);
}

/** A heading that a text begins with, and another one right below it. */
const twoHeadings = /^#[ \t]{1,9}(\S[^\n]{0,299})\n\s{0,9}#{1,6}[ \t]+\S/u;

/** Headings that three of the sampled texts at least begin with, each above another heading. */
function findSharedHeadings(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const heading = twoHeadings.exec(text)?.[1];
    if (heading !== undefined) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  return [...counts].flatMap(([heading, count]) => (count < 3 ? [] : [inlineMarkdownToText(heading)]));
}

/** The content folder's path below the folder that URLs begin at, without the name of a language. */
function findUrlPrefix(
  content: string,
  projectRoot: string | undefined,
  contentRoots: readonly string[],
): string {
  const segments = content.split(/[\\/]/u);
  const projectDepth = projectRoot?.split(/[\\/]/u).length;
  // Without a config file the name of the content's folder is all there is: `content` for Hugo.
  const start =
    projectDepth ?? (contentRoots.includes("content") ? segments.lastIndexOf("content") : segments.length);
  if (start < 0) return "";
  const below = segments.slice(start).join("/");
  const root = contentRoots.find((each) => below === each || below.startsWith(`${each}/`));
  const path = (root === undefined ? below : below.slice(root.length))
    .split("/")
    .filter((part) => part !== "");
  const [first = "", ...rest] = path;
  return (nameToLanguage(first) === undefined ? path : rest).map((part) => part.replace(/^_/u, "")).join("/");
}

/** The language of a folder such as `content/fa` next to `content/en`, or `pages.ar` next to `pages`. */
async function findFolderLanguage(content: string): Promise<string | undefined> {
  const names = await fs.readdir(dirname(content), { withFileTypes: true }).catch(() => []);
  const siblings = names.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (let folder = content, level = 0; level < 3; level += 1, folder = dirname(folder)) {
    const entries = await fs.readdir(dirname(folder), { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const language = foldersToLanguages(folders).get(basename(folder));
    if (language !== undefined) return language;
  }
  const match = /^(.+)\.([\w-]+)$/u.exec(basename(content));
  return match && siblings.includes(match[1] ?? "") ? nameToLanguage(match[2] ?? "") : undefined;
}
