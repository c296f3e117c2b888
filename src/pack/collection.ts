import type { ArticleUrl, SubjectSlug } from "../article/address.ts";
import type { Problem } from "../article/problem.ts";
import type { UnknownField } from "../article/source-to-article.ts";
import { compareText, findSources } from "./find-sources.ts";
import type { Progress } from "./progress.ts";
import type { Entry, OwnRecord, ReadOptions } from "./read-source.ts";
import { readSources } from "./read-sources.ts";
import { checkRelated } from "./related.ts";
import type { Spool } from "./spool.ts";

/** An article of the collection: what is known of it without its text, and where its text is. */
export interface Member extends Omit<Entry, "related"> {
  /** The number of its `OwnRecord` in the spool. */
  readonly record: number;
  /** Other articles of the collection, without repeats and without itself. */
  readonly related: readonly ArticleUrl[];
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

/** Reads a content folder. Throws `ContentFolderError` where it can't be read at all; all else is in `problems`. */
export async function readCollection(
  options: ReadOptions,
  records: KeepRecord,
  progress: Progress,
): Promise<Collection> {
  const found = await findSources(options.folder);
  const entries = new Map<ArticleUrl, Entry & { readonly record: number }>();
  const files = new Map<ArticleUrl, string>();
  const problems: Problem[] = [...found.problems];
  const unknownFields = new Map<string, { count: number; first: UnknownField }>();
  progress.begin("Reading", found.paths.length, "files");
  let index = 0;
  for await (const result of readSources(found.paths, options)) {
    const path = found.paths[index] ?? "";
    index += 1;
    progress.advance(index);
    problems.push(...result.problems);
    if (result.kind === "bad") continue;
    const { entry, record } = result;
    const sameUrl = files.get(entry.url);
    if (sameUrl !== undefined) {
      problems.push(duplicate(`${options.folder}/${path}`, entry.url, sameUrl));
      continue;
    }
    files.set(entry.url, path);
    entries.set(entry.url, { ...entry, record: records.append(record) });
    for (const field of result.unknownFields) {
      const known = unknownFields.get(field.name);
      unknownFields.set(field.name, { count: (known?.count ?? 0) + 1, first: known?.first ?? field });
    }
  }
  progress.end();
  for (const [, { count, first }] of unknownFields) problems.push(unknownField(first, count));
  const members = new Map<ArticleUrl, Member>();
  for (const [url, entry] of entries) {
    const checked = checkRelated(entry, entries);
    problems.push(...checked.problems);
    members.set(url, { ...entry, related: checked.related });
  }
  return {
    members,
    subjectNames: nameSubjects(entries.values()),
    problems: problems.sort(comparePlaces),
    fileCount: found.paths.length,
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

function nameSubjects(entries: Iterable<Entry>): Map<SubjectSlug, string> {
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
  const reason = `${url} is the address of ${other} already`;
  const hint = "Rename one of the two files, or delete it.";
  return { file, line: 1, column: 1, severity: "error", rule: "duplicate-url", reason, hint };
}

function unknownField({ name, place }: UnknownField, count: number): Problem {
  const others = count === 1 ? "" : `, as in ${count - 1} more ${count === 2 ? "file" : "files"}`;
  const reason = `${name} is no field that means anything here${others}`;
  return {
    ...place,
    severity: "warning",
    rule: "unknown-field",
    reason,
    hint: "Check its spelling, or leave it.",
  };
}
