import { join } from "node:path";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { must } from "../../content/must.ts";
import type { ArticleUrl, SubjectSlug } from "../../content/url.ts";
import { compareText } from "../compare-text.ts";
import type { ProgressReporter } from "../progress.ts";
import type { ArticleEntry, ArticleFile, ParsedFile } from "./article-entry.ts";
import { checkRelated } from "./check-related.ts";
import { checkSubjectNames } from "./check-subject-names.ts";
import { findLeftOutReason } from "./find-left-out-reason.ts";
import { type ContentSources, type FindOptions, findSources } from "./find-sources.ts";
import { latestDate } from "./find-unpublished-reason.ts";
import type { LeftOutFile } from "./left-out.ts";
import { resolveCollectionLinks } from "./links/resolve-collection-links.ts";
import type { ResolvedLinks } from "./links/resolve-links.ts";
import { type PlacedFile, placeFiles } from "./place-files.ts";
import type { FileReadOptions, SourceResult } from "./read-source.ts";
import { readSources, type SourceCache } from "./read-sources.ts";
import { unknownFieldDiagnostics, unnamedPictureDiagnostics } from "./repeated-diagnostics.ts";
import type { SourceTree } from "./source-identity.ts";
import { createSourceTree, fileToPublishedUrls } from "./source-tree.ts";
import { collectSubjects, type SubjectInfo } from "./subjects.ts";

/** All publishable articles of a content folder, and all diagnostics about it. */
export interface Collection {
  /** Ordered by file path. */
  readonly articles: ReadonlyMap<ArticleUrl, ArticleEntry>;
  /** Subjects with articles, and those that contain them. */
  readonly subjects: ReadonlyMap<SubjectSlug, SubjectInfo>;
  /** Ordered by file path. */
  readonly diagnostics: readonly Diagnostic[];
  /** Number of content files found. */
  readonly fileCount: number;
  /** Number of content files with errors. */
  readonly invalidCount: number;
  /** Files that aren't published although they may have been meant as articles, ordered by path. */
  readonly leftOut: readonly LeftOutFile[];
  /** For resolving links between files. */
  readonly sourceTree: SourceTree;
  /** What the references of all answers lead to. */
  readonly links: ResolvedLinks;
}

/** Stores articles' payloads outside of memory: see `RecordFile`. */
export interface RecordWriter {
  /** Stores a `StoredArticle` as JSON in UTF-8, and returns its index. */
  readonly append: (record: Uint8Array) => number;
}

/** A parsed content folder, file by file. */
export interface ParsedFolder {
  readonly sources: ContentSources;
  /** By path relative to the folder, ordered by path. */
  readonly files: Map<string, ParsedFile>;
  /** True to publish drafts, and articles of the future. */
  readonly drafts: boolean;
  /** True to make broken links errors. */
  readonly isStrict: boolean;
}

/** Options for reading a content folder. */
export interface ReadOptions extends FindOptions, Omit<FileReadOptions, "context"> {
  /** True to make broken links errors. Default: they are warnings. */
  readonly isStrict?: boolean;
}

/**
 * Reads a content folder; files in `cache` aren't parsed again. Throws `ContentFolderError` if the folder can't be
 * read; everything else is in `diagnostics`.
 */
export async function readCollection(
  options: ReadOptions,
  records: RecordWriter,
  progress: ProgressReporter,
  cache?: SourceCache,
): Promise<Collection> {
  return parsedFolderToCollection(await readContentFolder(options, records, progress, cache));
}

/** The files that others may embed: none in Quire's own format. */
export function sourcesToNotePaths({ items, context }: Pick<ContentSources, "items" | "context">): string[] {
  return context.layout.tool === "quire" ? [] : items.map(({ path }) => path);
}

/** Reads each file of a content folder. */
export async function readContentFolder(
  options: ReadOptions,
  records: RecordWriter,
  progress: ProgressReporter,
  cache?: SourceCache,
): Promise<ParsedFolder> {
  const sources = await findSources(options);
  const { items, context } = sources;
  const { folder, lint, language, drafts = false } = options;
  const notePaths = sourcesToNotePaths(sources);
  const readOptions = {
    folder,
    lint,
    context,
    notePaths,
    drafts,
    ...(language !== undefined && { language }),
  };
  const files = new Map<string, ParsedFile>();
  progress.start("Reading", items.length, "files");
  for await (const { sourceKey, result } of readSources(items, readOptions, cache)) {
    const { path } = must(items[files.size], "file for a result");
    files.set(path, storePayload(result, records, sourceKey));
    progress.update(files.size);
  }
  progress.finish();
  return { sources, files, drafts, isStrict: options.isStrict === true };
}

/** Stores a file's payload and returns the rest. */
export function storePayload(
  result: SourceResult,
  records: RecordWriter,
  sourceKey: string | undefined,
): ParsedFile {
  return result.kind === "article" ? { sourceKey, ...result, record: records.append(result.record) } : result;
}

/** Combines the files, and runs the checks that need the whole collection. */
export function parsedFolderToCollection({ sources, files, drafts, isStrict }: ParsedFolder): Collection {
  const { folder, detected, context } = sources;
  const diagnostics: Diagnostic[] = [...sources.diagnostics];
  const leftOut: LeftOutFile[] = [...sources.leftOut];
  const publishable: ArticleFile[] = [];
  const today = latestDate();
  for (const [path, file] of files) {
    const reason = findLeftOutReason(file, drafts, today);
    // Of a file that isn't published, nobody needs to know what is wrong with it.
    if (reason === undefined) diagnostics.push(...file.diagnostics);
    else leftOut.push({ path, reason });
    // The new key first: behind the spread, it would give each object a hidden class of its own.
    if (reason === undefined && file.kind === "article") publishable.push({ path, ...file });
  }
  const isOwnFormat = detected.tool === "quire";
  const placed = placeFiles(publishable, context.rootSubject.slug).filter((place) => {
    if (place.kind === "folder-page" || place.collision === undefined) return true;
    const [file, other] = [place.file, place.collision.with].map(({ path }) => join(folder, path));
    const { url, collision } = place;
    diagnostics.push(collisionDiagnostic(file ?? "", other ?? "", collision.url, isOwnFormat ? null : url));
    return !isOwnFormat;
  });
  diagnostics.push(...unknownFieldDiagnostics(placed), ...unnamedPictureDiagnostics(placed, folder));
  const byUrl = new Map(placed.flatMap((place) => (place.kind === "article" ? [[place.url, place]] : [])));
  diagnostics.push(
    ...checkSubjectNames(
      folder,
      [...byUrl.values()].map(({ subject, file: { path, metadata } }) => ({
        path,
        subject,
        subjectName: metadata.subjectName,
      })),
    ),
  );
  const articles = new Map<ArticleUrl, ArticleEntry>();
  for (const [url, place] of byUrl) {
    const checked = checkRelated({ url, related: place.file.metadata.related }, byUrl);
    diagnostics.push(...checked.diagnostics);
    articles.set(url, placeToEntry(place, checked.related, sources));
  }
  const sourceTree = createSourceTree(placed, sources);
  const links = resolveCollectionLinks(placed, { sourceTree, sources, isStrict });
  diagnostics.push(...links.diagnostics);
  return {
    articles,
    subjects: collectSubjects({ articles: articles.values(), placed, files: files.values() }, sources),
    diagnostics: diagnostics.sort(comparePositions),
    fileCount: files.size,
    invalidCount: countInvalid(files.values()) + (publishable.length - placed.length),
    leftOut: leftOut.sort((one, other) => compareText(one.path, other.path)),
    sourceTree,
    links,
  };
}

function placeToEntry(
  { file, url, subject, slug }: Extract<PlacedFile<ArticleFile>, { kind: "article" }>,
  related: ArticleEntry["related"],
  sources: ContentSources,
): ArticleEntry {
  const { metadata, record, sourceKey, path } = file;
  // Field by field: objects that are copied without some of their fields take several times as long to make and to read.
  const { placement, question, date, keywords, noIndex, lang, excerpt, wordCount, minutes } = metadata;
  const { hasFormulas, hasCode, aliases } = metadata;
  const order = placement.order ?? sources.outline.order.get(path);
  const { rootSubject } = sources.context;
  // The page of a folder without articles is in the subject above, which its own folder doesn't name.
  const parentName = subject === rootSubject.slug ? rootSubject.name : "";
  return {
    question,
    date,
    keywords,
    related,
    noIndex,
    ...(lang !== undefined && { lang }),
    excerpt,
    wordCount,
    minutes,
    hasFormulas,
    hasCode,
    aliases,
    url,
    subject,
    subjectName: subject === metadata.subject ? metadata.subjectName : parentName,
    slug,
    path,
    publishedUrls: fileToPublishedUrls(file, sources),
    record,
    sourceKey,
    ...(order !== undefined && { order }),
    ...(sources.sharedPaths && {
      translationKeys: toTranslationKeys(placement.translationKey, path, sources),
    }),
  };
}

/** A key of the publisher's can't be taken for a path. */
function toTranslationKeys(
  key: string | undefined,
  path: string,
  { sharedPaths }: Pick<ContentSources, "sharedPaths">,
): string[] {
  return [...(key === undefined ? [] : [`key ${key}`]), `path ${sharedPaths?.get(path) ?? path}`];
}

/** Orders diagnostics by file and position. */
export function comparePositions(one: Diagnostic, other: Diagnostic): number {
  return compareText(one.file, other.file) || one.line - other.line || one.column - other.column;
}

function countInvalid(files: Iterable<ParsedFile>): number {
  return [...files].filter(({ kind }) => kind === "invalid").length;
}

/** `publishedUrl` is the URL that the file gets in its place; null if it isn't published. */
function collisionDiagnostic(
  file: string,
  other: string,
  url: ArticleUrl,
  publishedUrl: ArticleUrl | null,
): Diagnostic {
  const isError = publishedUrl === null;
  return {
    file,
    line: 1,
    column: 1,
    severity: isError ? "error" : "warning",
    rule: "duplicate-url",
    reason: `duplicate URL ${url}: ${other} already has it`,
    hint: isError ? "Rename or delete one of the two files." : `It is published as ${publishedUrl}.`,
  };
}
