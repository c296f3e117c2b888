import { join } from "node:path";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { parentPath } from "../../content/file-path.ts";
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
import { pathsToFolderLanguages } from "./languages/folder-languages.ts";
import {
  findLanguageFolders,
  type LanguageFolders,
  type LanguageSelection,
} from "./languages/language-files.ts";
import { pathsToSuffixLanguages } from "./languages/language-tags.ts";
import { findHyphenLanguages, findPageVariants } from "./languages/page-variants.ts";
import { selectLanguage, toLanguageLayout } from "./languages/select-language.ts";
import { findStaticFolders, type StaticFolder } from "./links/attachment-files.ts";
import { listFiles } from "./list-files.ts";
import { type Outline, readOutline } from "./outline/outline.ts";
import { type DetectedTool, detectTool } from "./tools/detect-tool.ts";
import { readExclusions } from "./tools/read-exclusions.ts";
import { readSiteValues } from "./tools/read-site-values.ts";

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
  return {
    folder,
    items: contentToItems(content, {
      tool,
      titles: outline.titles,
      languages,
      folderPages: selected?.folderPages,
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
      ...(detected.sharedHeadings.length > 0 && { sharedHeadings: detected.sharedHeadings }),
      rootSubject: { slug: joinSubject(undefined, nameToSlug(siteName)), name: siteName },
      ...(dateStyle && { dateStyle }),
      ...(await readSiteValues(detected)),
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

/** What is known of a content folder when its files are listed. */
interface ItemFacts extends Pick<ContentSources, "languages"> {
  readonly tool: DetectedTool["tool"];
  readonly titles: Outline["titles"];
  /** Pages of folders that aren't known by their names. */
  readonly folderPages: ReadonlySet<string> | undefined;
}

function contentToItems(
  content: readonly string[],
  { tool, titles, languages, folderPages }: ItemFacts,
): SourceItem[] {
  const ownPaths = tool === "quire" ? [] : content;
  const variants = findPageVariants(ownPaths);
  const hyphenLanguages = findHyphenLanguages(ownPaths);
  return content.map((path) => {
    const title = titles.get(path);
    const variant = variants.get(path);
    const folderLang = languages.get(parentPath(path));
    // A folder may say more: `README_AR.md` in `ar-EG`.
    const isSame = variant?.lang === undefined || folderLang?.startsWith(`${variant.lang}-`);
    const lang = hyphenLanguages.get(path) ?? (isSame ? folderLang : variant.lang);
    const hints: SourceHints = {
      ...(title !== undefined && { title }),
      ...(lang !== undefined && { lang }),
      ...((variant?.isFolderPage || folderPages?.has(path)) && { isFolderPage: true }),
      ...(variant?.isTranslation && variant.lang !== undefined && { suffixLang: variant.lang }),
    };
    return { path, hints };
  });
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
