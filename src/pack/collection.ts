import { join } from "node:path";
import type { ArticleUrl, SubjectSlug } from "../article/address.ts";
import type { Problem } from "../article/problem.ts";
import type { UnknownField } from "../article/source-to-article.ts";
import type { Store } from "./cache/store.ts";
import { compareText, findSources } from "./find-sources.ts";
import type { Progress } from "./progress.ts";
import type { Entry, OwnRecord, ReadOptions, SourceResult } from "./read-source.ts";
import { readSources } from "./read-sources.ts";
import { checkRelated } from "./related.ts";
import type { Spool } from "./spool.ts";

/** An article of the collection: what is known of it without its text, and where its text is. */
export interface Member extends Omit<Entry, "related"> {
  /** The number of its `OwnRecord` in the spool. */
  readonly record: number;
  /** Other articles of the collection, without repeats and without itself. */
  readonly related: readonly ArticleUrl[];
  /** Says which bytes it was read from; undefined where that isn't known. */
  readonly sourceKey: string | undefined;
}

/** All articles of a content folder that can be published, and all that is wrong with the folder. */
export interface Collection {
  /** In the order of their files' paths. */
  readonly members: ReadonlyMap<ArticleUrl, Member>;
  /** What each subject is called: the commonest of the names that its articles give it. */
  readonly subjectNames: ReadonlyMap<SubjectSlug, string>;
  /** File by file, in the order of their paths. */
  readonly problems: readonly Problem[];
  /** Content files found. */
  readonly fileCount: number;
}

/** Takes an article's record; it is not kept anywhere else. */
export type KeepRecord = Pick<Spool, "append">;

/** What is kept of one content file. */
export type KeptFile =
  | (Omit<Extract<SourceResult, { kind: "article" }>, "record"> & {
      readonly record: number;
      readonly sourceKey: string | undefined;
    })
  | Extract<SourceResult, { kind: "bad" }>;

/** A content folder as read, file by file. */
export interface KeptFiles {
  readonly folder: string;
  /** By path below the folder, in the order of the paths. */
  readonly files: Map<string, KeptFile>;
  /** What was wrong with the folder itself. */
  readonly problems: readonly Problem[];
}

/** Reads a content folder, of its files only what `kept` lacks. Throws `ContentFolderError` where it can't be read at all; all else is in `problems`. */
export async function readCollection(
  options: ReadOptions,
  records: KeepRecord,
  progress: Progress,
  kept?: Store,
): Promise<Collection> {
  return filesToCollection(await readFiles(options, records, progress, kept));
}

/** Reads each file of a content folder. */
export async function readFiles(
  options: ReadOptions,
  records: KeepRecord,
  progress: Progress,
  kept?: Store,
): Promise<KeptFiles> {
  const { paths, problems } = await findSources(options.folder);
  const files = new Map<string, KeptFile>();
  progress.begin("Reading", paths.length, "files");
  for await (const { sourceKey, result } of readSources(paths, options, kept)) {
    files.set(paths[files.size] ?? "", keepResult(result, records, sourceKey));
    progress.advance(files.size);
  }
  progress.end();
  return { folder: options.folder, files, problems };
}

/** Hands over a file's record and keeps the rest. */
export function keepResult(
  result: SourceResult,
  records: KeepRecord,
  sourceKey: string | undefined,
): KeptFile {
  return result.kind === "bad" ? result : { ...result, record: records.append(result.record), sourceKey };
}

/** Puts the files together: what only the whole collection tells is checked here. */
export function filesToCollection({ folder, files, problems: folderProblems }: KeptFiles): Collection {
  const problems: Problem[] = [...folderProblems];
  const kept = new Map<ArticleUrl, Pick<Member, "record" | "sourceKey"> & { path: string; entry: Entry }>();
  const unknownFields = new Map<string, { count: number; first: UnknownField }>();
  for (const [path, file] of files) {
    problems.push(...file.problems);
    if (file.kind === "bad") continue;
    const { entry, record, sourceKey } = file;
    const sameUrl = kept.get(entry.url);
    if (sameUrl !== undefined) {
      problems.push(duplicate(join(folder, path), entry.url, join(folder, sameUrl.path)));
      continue;
    }
    kept.set(entry.url, { path, entry, record, sourceKey });
    for (const field of file.unknownFields) {
      const known = unknownFields.get(field.name);
      unknownFields.set(field.name, { count: (known?.count ?? 0) + 1, first: known?.first ?? field });
    }
  }
  for (const { count, first } of unknownFields.values()) problems.push(unknownField(first, count));
  const members = new Map<ArticleUrl, Member>();
  for (const [url, { entry, record, sourceKey }] of kept) {
    const checked = checkRelated(entry, kept);
    problems.push(...checked.problems);
    members.set(url, { ...entry, record, sourceKey, related: checked.related });
  }
  return {
    members,
    subjectNames: nameSubjects(members.values()),
    problems: problems.sort(comparePlaces),
    fileCount: files.size,
  };
}

/** Reads an article's record back. */
export function readRecord(spool: Pick<Spool, "read">, member: Member): OwnRecord {
  // Written by this process a moment ago: checked where it came in.
  return JSON.parse(spool.read(member.record)) as OwnRecord;
}

function comparePlaces(one: Problem, other: Problem): number {
  return compareText(one.file, other.file) || one.line - other.line || one.column - other.column;
}

function nameSubjects(entries: Iterable<Pick<Entry, "subject" | "subjectName">>): Map<SubjectSlug, string> {
  const counts = new Map<SubjectSlug, Map<string, number>>();
  for (const { subject, subjectName } of entries) {
    const names = counts.get(subject) ?? new Map<string, number>();
    names.set(subjectName, (names.get(subjectName) ?? 0) + 1);
    counts.set(subject, names);
  }
  return new Map([...counts].map(([subject, names]) => [subject, commonest(names)]));
}

/** The key with the highest count; of equals the first in the order of their characters. */
export function commonest(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].sort(([one, ones], [other, others]) => others - ones || compareText(one, other));
  return best?.[0] ?? "";
}

function duplicate(file: string, url: ArticleUrl, other: string): Problem {
  const reason = `duplicate URL ${url}: ${other} already has it`;
  const hint = "Rename or delete one of the two files.";
  return { file, line: 1, column: 1, severity: "error", rule: "duplicate-url", reason, hint };
}

function unknownField({ name, place }: UnknownField, count: number): Problem {
  const others = count === 1 ? "" : `, also in ${count - 1} other ${count === 2 ? "file" : "files"}`;
  const reason = `unknown field "${name}"${others}`;
  return {
    ...place,
    severity: "warning",
    rule: "unknown-field",
    reason,
    hint: "Check the spelling, or ignore this if the field is not meant for Quire.",
  };
}
