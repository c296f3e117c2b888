import { join } from "node:path";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { parentPath } from "../../content/file-path.ts";
import { isFolderPage } from "../../content/parse-article-path.ts";
import { nameToSlug } from "../../content/slug/name-to-slug.ts";
import {
  type DateStyle,
  quireContext,
  type SourceContext,
  type SourceHints,
} from "../../content/source-context.ts";
import { joinSubject } from "../../content/url.ts";
import { type ClassifiedFiles, classifyFiles } from "./classify-files.ts";
import { findSnippets } from "./includes/find-snippets.ts";
import {
  assertAllHaveFiles,
  type FileLanguage,
  findLanguageFolders,
  findOtherLanguageFolders,
  type LanguageFolders,
  type LanguageSelection,
  pathToFileLanguage,
} from "./languages/language-files.ts";
import {
  foldersToLanguages,
  nameToLanguage,
  pathsToMirrorLanguages,
  pathsToSuffixLanguages,
} from "./languages/language-tags.ts";
import { findHyphenLanguages, findPageVariants } from "./languages/page-variants.ts";
import { findStaticFolders, type StaticFolder } from "./links/attachment-files.ts";
import { listFiles } from "./list-files.ts";
import { type Outline, readOutline } from "./outline/outline.ts";
import { type DetectedTool, detectTool } from "./tools/detect-tool.ts";
import { readExclusions } from "./tools/read-exclusions.ts";

/** A content file to read, with what other files say about it. */
export interface SourceItem {
  /** Relative to the content folder, separated by `/`. */
  readonly path: string;
  readonly hints: SourceHints;
}

/** A content folder before its files are read. */
export interface ContentSources extends Pick<ClassifiedFiles, "attachments" | "leftOut"> {
  readonly folder: string;
  /** In order of their paths, by UTF-16 code units. */
  readonly items: readonly SourceItem[];
  readonly detected: DetectedTool;
  readonly outline: Outline;
  readonly context: SourceContext;
  /** Folders beside the content whose files the tool publishes. */
  readonly staticFolders: readonly StaticFolder[];
  /** Pages of the site that aren't in the folder. */
  readonly siteUrls: readonly string[];
  /** The languages of folders, by their paths: their own, or that of the nearest folder above that has one. */
  readonly languages: ReadonlyMap<string, string | undefined>;
  /** What files in one of several languages share with their translations, by path; undefined for a site in one language. */
  readonly sharedPaths?: ReadonlyMap<string, string>;
  /** Warnings about skipped files that may have been meant as articles. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Options for finding content. */
export interface FindOptions {
  /** The content folder. */
  readonly folder: string;
  /** The site's name, which is the subject of articles in no folder. */
  readonly siteName?: string;
  /** True to include folders of drafts. */
  readonly drafts?: boolean;
  /** How dates are written. Default: in English, with short months. */
  readonly dateStyle?: DateStyle;
  /** Pages of the site that aren't in the folder, for links to them. Default none. */
  readonly siteUrls?: readonly string[];
  /** Folders in the content folder that belong to something else. Default none. */
  readonly excludedFolders?: readonly string[];
  /** The language to read of a site in several. Default: all files are of one site. */
  readonly languageSelection?: LanguageSelection;
}

/** Finds the content files of a folder made for any tool. Throws `ContentFolderError` if the folder can't be read. */
export async function findSources({
  folder,
  siteName = quireContext.rootSubject.name,
  drafts = false,
  dateStyle,
  siteUrls = [],
  excludedFolders = [],
  languageSelection,
}: FindOptions): Promise<ContentSources> {
  const listing = await listFiles(folder, excludedFolders);
  const findFolders = (contentRoots: readonly string[]): LanguageFolders =>
    languageSelection === undefined
      ? new Map()
      : findLanguageFolders(listing.files, languageSelection.all, contentRoots);
  const whole = await detectTool(folder, listing, [...findFolders([]).values()]);
  const languageFolders = findFolders(whole.contentRoots);
  const findExclusion = await readExclusions(folder, whole);
  const classified = classifyFiles(listing, {
    detected: { ...whole, contentRoots: withFolders(whole.contentRoots, languageFolders) },
    drafts,
    findExclusion,
  });
  const selected =
    languageSelection && selectLanguage(classified, languageSelection, languageFolders, listing.files);
  const { attachments } = selected ?? classified;
  const detected = selected === undefined ? whole : toLanguageLayout(whole, selected.folder);
  const outline = await readOutline(folder, detected, listing);
  const { content, leftOut } = await leaveOutSnippets(folder, selected ?? classified, detected, outline);
  const { projectRoot = folder } = detected;
  const { tool, contentRoots, sourceFolder } = detected;
  const staticFolders = await findStaticFolders({ folder, tool, projectRoot, sourceFolder, findExclusion });
  const languages = selected === undefined ? pathsToFolderLanguages(content, detected) : new Map();
  const ownPaths = detected.tool === "quire" ? [] : content;
  const variants = findPageVariants(ownPaths);
  const hyphenLanguages = findHyphenLanguages(ownPaths);
  return {
    folder,
    items: content.map((path) => {
      const title = outline.titles.get(path);
      const variant = variants.get(path);
      const folderLang = languages.get(parentPath(path));
      // A folder may say more: `README_AR.md` in `ar-EG`.
      const isSame = variant?.lang === undefined || folderLang?.startsWith(`${variant.lang}-`);
      const lang = hyphenLanguages.get(path) ?? (isSame ? folderLang : variant.lang);
      const hints: SourceHints = {
        ...(title !== undefined && { title }),
        ...(lang !== undefined && { lang }),
        ...((variant?.isFolderPage || selected?.folderPages.has(path)) && { isFolderPage: true }),
        ...(variant?.isTranslation && variant.lang !== undefined && { suffixLang: variant.lang }),
      };
      return { path, hints };
    }),
    attachments,
    leftOut,
    detected,
    outline,
    staticFolders,
    context: {
      layout: {
        tool,
        contentRoots,
        suffixLanguages: selected?.suffixes ?? (tool === "quire" ? [] : pathsToSuffixLanguages(content)),
        ...(languageSelection && { language: languageSelection.language }),
      },
      ...(detected.projectRoot !== undefined && { isConfigured: true }),
      ...(detected.isTextFirst && { isTextFirst: true }),
      rootSubject: { slug: joinSubject(undefined, nameToSlug(siteName)), name: siteName },
      ...(dateStyle && { dateStyle }),
    },
    siteUrls,
    languages,
    ...(selected && { sharedPaths: selected.sharedPaths }),
    diagnostics: listing.outsideLinks.map((path) => outsideLinkDiagnostic(join(folder, path))),
  };
}

/** What is only included in other pages is none itself. */
async function leaveOutSnippets(
  folder: string,
  { content, leftOut }: Pick<ClassifiedFiles, "content" | "leftOut">,
  { tool }: DetectedTool,
  { order }: Outline,
): Promise<Pick<ClassifiedFiles, "content" | "leftOut">> {
  const snippets = tool === "mdbook" ? await findSnippets(folder, content, order) : new Set<string>();
  if (snippets.size === 0) return { content, leftOut };
  return {
    content: content.filter((path) => !snippets.has(path)),
    leftOut: [...leftOut, ...Array.from(snippets, (path) => ({ path, reason: "snippet" as const }))],
  };
}

/** The folders that hold content, with those of languages that are elsewhere. */
function withFolders(contentRoots: readonly string[], folders: LanguageFolders): readonly string[] {
  return contentRoots.length === 0 ? contentRoots : [...new Set([...contentRoots, ...folders.values()])];
}

/** The files of one language. */
interface SelectedFiles extends ClassifiedFiles {
  /** The language's folder; empty if it has none. */
  readonly folder: string;
  /** Endings of names that are languages, as written. */
  readonly suffixes: readonly string[];
  /** Pages of folders, such as `index.es.md`. */
  readonly folderPages: ReadonlySet<string>;
  readonly sharedPaths: ReadonlyMap<string, string>;
}

/** Leaves only the files of one language. Throws `ContentFolderError` if one of the languages has none. */
function selectLanguage(
  { content, attachments, leftOut }: ClassifiedFiles,
  selection: LanguageSelection,
  folders: LanguageFolders,
  allFiles: readonly string[],
): SelectedFiles {
  const { language } = selection;
  const otherFolders = findOtherLanguageFolders(allFiles, folders);
  const isOther = (path: string): boolean => otherFolders.some((folder) => path.startsWith(`${folder}/`));
  const toLanguage = (path: string): FileLanguage => pathToFileLanguage(path, folders, selection);
  assertAllHaveFiles(allFiles, folders, selection);
  const inLanguage = content
    .map((path) => [path, toLanguage(path)] as const)
    .filter(([, { tag }]) => tag === language);
  const own = inLanguage.filter(([path]) => !isOther(path));
  const others = inLanguage.flatMap(([path]) =>
    isOther(path) ? [{ path, reason: "other-language" as const }] : [],
  );
  return {
    content: own.map(([path]) => path),
    attachments,
    leftOut: [...leftOut.filter(({ path }) => toLanguage(path).tag === language), ...others],
    folder: folders.get(language) ?? "",
    suffixes: [...new Set(own.flatMap(([, { suffix }]) => suffix ?? []))].sort(),
    folderPages: new Set(own.filter(([, { sharedPath }]) => isFolderPage(sharedPath)).map(([path]) => path)),
    sharedPaths: new Map(own.map(([path, { sharedPath }]) => [path, sharedPath])),
  };
}

/** What was detected, for the folder of one language: neither it nor what holds the content is a subject. */
function toLanguageLayout(detected: DetectedTool, folder: string): DetectedTool {
  const { contentRoots } = detected;
  if (folder === "") return { ...detected, lang: undefined };
  const inFolder = contentRoots.filter((root) => !`${folder}/`.startsWith(`${root}/`));
  const roots = [...inFolder.map((root) => `${folder}/${root}`), folder];
  return { ...detected, lang: undefined, contentRoots: [...roots, ...contentRoots] };
}

/** The language of each folder: its own or that of the nearest folder above that has one. */
function pathsToFolderLanguages(
  paths: readonly string[],
  { tool, lang, contentRoots }: DetectedTool,
): Map<string, string | undefined> {
  const rootLanguage = tool === "quire" ? undefined : lang;
  const [root] = contentRoots.filter((each) => paths.some((path) => path.startsWith(`${each}/`)));
  const below = root === undefined ? "" : `${root}/`;
  const mirrors =
    tool === "quire"
      ? new Map<string, string>()
      : pathsToMirrorLanguages(
          paths.filter((path) => path.startsWith(below)).map((path) => path.slice(below.length)),
        );
  const children = new Map<string, Set<string>>([["", new Set()]]);
  for (const path of paths) {
    const names = path.split("/").slice(0, -1);
    for (const [index, name] of names.entries()) {
      const parent = names.slice(0, index).join("/");
      children.set(parent, (children.get(parent) ?? new Set()).add(name));
    }
  }
  const languages = new Map<string, string | undefined>([["", rootLanguage]]);
  const visit = (folder: string): void => {
    const names = [...(children.get(folder) ?? [])];
    const isTranslations = tool === "docusaurus" && /(?:^|\/)i18n$/u.test(folder);
    const own = new Map([
      ...foldersToLanguages(names),
      ...(`${folder}/` === below || folder === below ? mirrors : []),
    ]);
    for (const name of names) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const translated = isTranslations ? nameToLanguage(name) : undefined;
      languages.set(path, translated ?? own.get(name) ?? languages.get(folder));
      visit(path);
    }
  };
  visit("");
  return languages;
}

function outsideLinkDiagnostic(file: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: "warning",
    rule: "symbolic-link",
    reason: "the symbolic link leads out of the content folder, or to nothing",
    hint: "Replace the link with a copy of its target.",
  };
}
