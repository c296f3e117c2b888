import { join } from "node:path";
import type { Diagnostic } from "../../content/diagnostic.ts";
import type { UnknownField } from "../../content/source-to-article.ts";
import type { ArticleUrl, SubjectSlug } from "../../content/url.ts";
import type { CacheStore } from "../output/cache/cache-store.ts";
import type { ProgressReporter } from "../progress.ts";
import { checkRelated } from "./check-related.ts";
import { checkSubjectNames } from "./check-subject-names.ts";
import { compareText, findSources } from "./find-sources.ts";
import type {
  ArticleMetadata,
  ArticlePayload,
  ReadOptions,
  SourceResult,
  StoredArticle,
} from "./read-source.ts";
import { readSources } from "./read-sources.ts";
import type { RecordFile } from "./record-file.ts";

/** An article of the collection: its metadata, and where its payload is stored. */
export interface ArticleEntry extends Omit<ArticleMetadata, "related"> {
  /** The index of its `StoredArticle` in the record file. */
  readonly record: number;
  /** Other articles of the collection, without duplicates or itself. */
  readonly related: readonly ArticleUrl[];
  /** Identifies the bytes it was read from; undefined if not known. */
  readonly sourceKey: string | undefined;
}

/** All publishable articles of a content folder, and all diagnostics about it. */
export interface Collection {
  /** Ordered by file path. */
  readonly articles: ReadonlyMap<ArticleUrl, ArticleEntry>;
  /** The name of each subject: the most frequent one that its articles use. */
  readonly subjectNames: ReadonlyMap<SubjectSlug, string>;
  /** Ordered by file path. */
  readonly diagnostics: readonly Diagnostic[];
  /** Number of content files found. */
  readonly fileCount: number;
}

/** Stores an article's payload outside of memory. */
export type RecordWriter = Pick<RecordFile, "append">;

/** What stays in memory of one parsed content file. */
export type ParsedFile =
  | (Omit<Extract<SourceResult, { kind: "article" }>, "record"> & {
      readonly record: number;
      readonly sourceKey: string | undefined;
    })
  | Extract<SourceResult, { kind: "invalid" }>;

/** A parsed content folder, file by file. */
export interface ParsedFolder {
  readonly folder: string;
  /** By path relative to the folder, ordered by path. */
  readonly files: Map<string, ParsedFile>;
  /** Diagnostics about the folder itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a content folder; files in `cache` aren't parsed again. Throws `ContentFolderError` if the folder can't be read; everything else is in `diagnostics`. */
export async function readCollection(
  options: ReadOptions,
  records: RecordWriter,
  progress: ProgressReporter,
  cache?: CacheStore,
): Promise<Collection> {
  return parsedFolderToCollection(await readContentFolder(options, records, progress, cache));
}

/** Reads each file of a content folder. */
export async function readContentFolder(
  options: ReadOptions,
  records: RecordWriter,
  progress: ProgressReporter,
  cache?: CacheStore,
): Promise<ParsedFolder> {
  const { paths, diagnostics } = await findSources(options.folder);
  const files = new Map<string, ParsedFile>();
  progress.start("Reading", paths.length, "files");
  for await (const { sourceKey, result } of readSources(paths, options, cache)) {
    files.set(paths[files.size] ?? "", storePayload(result, records, sourceKey));
    progress.update(files.size);
  }
  progress.finish();
  return { folder: options.folder, files, diagnostics };
}

/** Stores a file's payload and returns the rest. */
export function storePayload(
  result: SourceResult,
  records: RecordWriter,
  sourceKey: string | undefined,
): ParsedFile {
  return result.kind === "invalid" ? result : { ...result, record: records.append(result.record), sourceKey };
}

/** Combines the files, and runs the checks that need the whole collection. */
export function parsedFolderToCollection({
  folder,
  files,
  diagnostics: folderDiagnostics,
}: ParsedFolder): Collection {
  const diagnostics: Diagnostic[] = [...folderDiagnostics];
  const byUrl = new Map<
    ArticleUrl,
    Pick<ArticleEntry, "record" | "sourceKey"> & { path: string; metadata: ArticleMetadata }
  >();
  const unknownFields = new Map<string, { count: number; first: UnknownField }>();
  for (const [path, file] of files) {
    diagnostics.push(...file.diagnostics);
    if (file.kind === "invalid") continue;
    const { metadata, record, sourceKey } = file;
    const existing = byUrl.get(metadata.url);
    if (existing !== undefined) {
      diagnostics.push(duplicateUrlDiagnostic(join(folder, path), metadata.url, join(folder, existing.path)));
      continue;
    }
    byUrl.set(metadata.url, { path, metadata, record, sourceKey });
    for (const field of file.unknownFields) {
      const counted = unknownFields.get(field.name);
      unknownFields.set(field.name, { count: (counted?.count ?? 0) + 1, first: counted?.first ?? field });
    }
  }
  diagnostics.push(
    ...checkSubjectNames(
      [...byUrl.values()].map(({ path, metadata }) => ({ ...metadata, file: join(folder, path) })),
    ),
  );
  for (const { count, first } of unknownFields.values())
    diagnostics.push(unknownFieldDiagnostic(first, count));
  const articles = new Map<ArticleUrl, ArticleEntry>();
  for (const [url, { metadata, record, sourceKey }] of byUrl) {
    const checked = checkRelated(metadata, byUrl);
    diagnostics.push(...checked.diagnostics);
    articles.set(url, { ...metadata, record, sourceKey, related: checked.related });
  }
  return {
    articles,
    subjectNames: resolveSubjectNames(articles.values()),
    diagnostics: diagnostics.sort(comparePositions),
    fileCount: files.size,
  };
}

/** A record of the record file as it was written. */
export function parseRecord(record: string): StoredArticle {
  // Written by this process a moment ago and already validated.
  return JSON.parse(record) as StoredArticle;
}

/** Reads an article's payload back. */
export function readPayload(recordFile: Pick<RecordFile, "read">, article: ArticleEntry): ArticlePayload {
  return parseRecord(recordFile.read(article.record)).payload;
}

function comparePositions(one: Diagnostic, other: Diagnostic): number {
  return compareText(one.file, other.file) || one.line - other.line || one.column - other.column;
}

function resolveSubjectNames(
  articles: Iterable<Pick<ArticleMetadata, "subject" | "subjectName">>,
): Map<SubjectSlug, string> {
  const counts = new Map<SubjectSlug, Map<string, number>>();
  for (const { subject, subjectName } of articles) {
    const names = counts.get(subject) ?? new Map<string, number>();
    names.set(subjectName, (names.get(subjectName) ?? 0) + 1);
    counts.set(subject, names);
  }
  return new Map([...counts].map(([subject, names]) => [subject, mostFrequentKey(names)]));
}

/** The key with the highest count; of equal counts the first in character order. */
export function mostFrequentKey(counts: ReadonlyMap<string, number>): string {
  const [mostFrequent] = [...counts].sort(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || compareText(one, other),
  );
  return mostFrequent?.[0] ?? "";
}

function duplicateUrlDiagnostic(file: string, url: ArticleUrl, other: string): Diagnostic {
  const reason = `duplicate URL ${url}: ${other} already has it`;
  const hint = "Rename or delete one of the two files.";
  return { file, line: 1, column: 1, severity: "error", rule: "duplicate-url", reason, hint };
}

function unknownFieldDiagnostic({ name, location }: UnknownField, count: number): Diagnostic {
  const repetition = count === 1 ? "" : `, also in ${count - 1} other ${count === 2 ? "file" : "files"}`;
  const reason = `unknown field "${name}"${repetition}`;
  return {
    ...location,
    severity: "warning",
    rule: "unknown-field",
    reason,
    hint: "Check the spelling, or ignore this if the field is not meant for Quire.",
  };
}
