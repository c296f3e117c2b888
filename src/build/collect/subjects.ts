import { parentPath } from "../../content/file-path.ts";
import {
  foldersToSubject,
  pathToFolders,
  splitFolderNumber,
  stripExportId,
} from "../../content/parse-article-path.ts";
import { folderToName } from "../../content/title/resolve-title.ts";
import { isNoteTool, type ToolName } from "../../content/tool.ts";
import { type SubjectSlug, subjectToAncestors } from "../../content/url.ts";
import { mostFrequentKey } from "../most-frequent-key.ts";
import type { ArticleEntry, ArticleFile, IntroductionEntry, ParsedFile } from "./article-entry.ts";
import type { ContentSources } from "./find-sources.ts";
import { folderToLanguage, languageToOwnName } from "./languages/language-tags.ts";
import type { PlacedFile } from "./place-files.ts";
import { fileToPublishedUrls } from "./source-tree.ts";

/** A subject of the collection. */
export interface SubjectInfo {
  readonly name: string;
  /** Its place among the subjects beside it: smaller ones come first. Absent if it has none. */
  readonly order?: number;
  /** The page of its folder. */
  readonly introduction?: IntroductionEntry;
}

/** Longest title of a folder's page that is also the name of its subject, in characters: it is shown in lists. */
const maxNameLength = 60;

/** What subjects are collected from. */
interface SubjectSources {
  readonly articles: Iterable<Pick<ArticleEntry, "subject" | "subjectName">>;
  readonly placed: readonly PlacedFile<ArticleFile>[];
  /** All parsed files: pages of folders may have no text, and still name their subject. */
  readonly files: Iterable<ParsedFile>;
}

/** The subjects that have articles, and those that contain them. */
export function collectSubjects(
  { articles, placed, files }: SubjectSources,
  sources: ContentSources,
): Map<SubjectSlug, SubjectInfo> {
  const { outline, context, languages } = sources;
  const usedNames = countNames(articles);
  const folders = collectFolders(placed, sources);
  const numbered = collectNumberedFolders([...folders.values()], context.layout.tool);
  const introductions = new Map(
    placed.flatMap((place) => (place.kind === "folder-page" ? [[place.subject, place.file]] : [])),
  );
  const pages = collectPages(files, context.rootSubject.slug);
  return new Map(
    [...usedNames].map(([slug, names]) => {
      const folder = folders.get(slug);
      const page = pages.get(slug);
      const introduction = introductions.get(slug);
      const outlineName = folder && outline.folderNames.get(folder.path);
      const pageTitle = page !== undefined && page.title.length <= maxNameLength ? page.title : undefined;
      const usedName = names.size > 0 ? mostFrequentKey(names) : undefined;
      const language = folder && languages.get(folder.path);
      const isTranslation = language !== undefined && folderToLanguage(folder?.name ?? "") === language;
      const languageName = isTranslation ? languageToOwnName(language) : undefined;
      const folderName = folderToName(stripExportId(folder?.name ?? slug), context.layout.tool);
      // A page without a title is named after its folder.
      const isNamed = pageTitle !== folderName && !isGenericTitle(pageTitle ?? "", context.layout.tool);
      const ownTitle = isNamed ? pageTitle : undefined;
      // In Quire's own format articles name their subject.
      const candidates =
        context.layout.tool === "quire"
          ? [usedName, outlineName, pageTitle]
          : [outlineName, ownTitle, languageName, usedName];
      const number = folder && numbered.get(folder.path);
      const order = page?.order ?? (folder && outline.folderOrder.get(folder.path)) ?? number?.number;
      const name = candidates.find((each) => each !== undefined && each !== "") ?? folderName;
      return [
        slug,
        {
          name:
            number !== undefined && name === folderName
              ? folderToName(number.rest, context.layout.tool)
              : name,
          ...(order !== undefined && { order }),
          ...(introduction !== undefined && { introduction: pageToIntroduction(introduction, sources) }),
        },
      ];
    }),
  );
}

/** True for a title that any folder's page could have, such as "Overview". In Hugo and Zola, even that is the name of the section. */
function isGenericTitle(title: string, tool: ToolName): boolean {
  if (/^(?:(?:table of )?contents|toc|index|readme|summary)$/iu.test(title)) return true;
  return tool !== "hugo" && tool !== "zola" && /^(?:introduction|overview|home)$/iu.test(title);
}

/** How often each subject's articles use which name for it; subjects that only contain others have none. */
function countNames(articles: SubjectSources["articles"]): Map<SubjectSlug, Map<string, number>> {
  const counts = new Map<SubjectSlug, Map<string, number>>();
  for (const { subject, subjectName } of articles) {
    for (const each of [...subjectToAncestors(subject), subject])
      if (!counts.has(each)) counts.set(each, new Map());
    const names = counts.get(subject);
    if (subjectName !== "") names?.set(subjectName, (names.get(subjectName) ?? 0) + 1);
  }
  return counts;
}

/** What the pages of folders say about them. The page of the site doesn't name it. */
function collectPages(
  files: Iterable<ParsedFile>,
  rootSubject: SubjectSlug,
): Map<SubjectSlug, { readonly title: string; readonly order: number | undefined }> {
  const pages = new Map<SubjectSlug, { title: string; order: number | undefined }>();
  for (const file of files) {
    if (file.kind === "invalid") continue;
    const { subject, title, placement } =
      file.kind === "empty" ? file : { ...file.metadata, title: file.metadata.question };
    if (!placement.isFolderPage || subject === undefined || subject === rootSubject) continue;
    if (placement.suffixLang !== undefined && pages.has(subject)) continue;
    pages.set(subject, { title, order: placement.order });
  }
  return pages;
}

/** The folder of each subject: its path relative to the content folder, and its name as written. */
function collectFolders(
  placed: readonly PlacedFile<ArticleFile>[],
  { context: { layout } }: Pick<ContentSources, "context">,
): Map<SubjectSlug, { readonly path: string; readonly name: string }> {
  const folders = new Map<SubjectSlug, { path: string; name: string }>();
  for (const path of new Set(placed.map(({ file }) => file.path))) {
    const names = pathToFolders(path, layout);
    const rootDepth = path.split("/").length - 1 - names.length;
    for (const [index, name] of names.entries()) {
      const subject = foldersToSubject(names.slice(0, index + 1), layout);
      if (subject === undefined || folders.has(subject)) continue;
      const folderPath = path
        .split("/")
        .slice(0, rootDepth + index + 1)
        .join("/");
      folders.set(subject, { path: folderPath, name });
    }
  }
  return folders;
}

/** The folders that are numbered, by their paths: a number says something only beside others. */
function collectNumberedFolders(
  folders: readonly { readonly path: string; readonly name: string }[],
  tool: ToolName,
): Map<string, { readonly number: number; readonly rest: string }> {
  if (tool === "quire" || isNoteTool(tool)) return new Map();
  const numbered = folders.flatMap(({ path, name }) => {
    const number = splitFolderNumber(stripExportId(name));
    return number === undefined ? [] : [[path, number] as const];
  });
  const siblings = new Map<string, number>();
  for (const [path] of numbered) siblings.set(parentPath(path), (siblings.get(parentPath(path)) ?? 0) + 1);
  return new Map(numbered.filter(([path]) => (siblings.get(parentPath(path)) ?? 0) > 1));
}

function pageToIntroduction(file: ArticleFile, sources: ContentSources): IntroductionEntry {
  const { path, record, sourceKey, metadata } = file;
  const publishedUrls = fileToPublishedUrls(file, sources);
  return { path, slug: metadata.slug, record, aliases: metadata.aliases, publishedUrls, sourceKey };
}
