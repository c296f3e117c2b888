import { answerToText } from "../article/answer-to-text.ts";
import type { Manifest } from "../bundle/manifest.ts";
import { createIndexBuilder } from "../search/index-builder.ts";
import { headerPath } from "../search/index-format.ts";
import type { SearchDocument } from "../search/search-document.ts";
import type { Member } from "./collection.ts";
import type { OutputFiles } from "./output-files.ts";
import type { Progress } from "./progress.ts";
import type { OwnRecord } from "./read-source.ts";
import type { Shelf } from "./shelves.ts";

/** The folder of the search index, from the site's base on. */
export const indexFolder = "search/";

const fence = /^[ \t>]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(?:`{3,}|~{3,})/mu;

function toDocument(shelf: Shelf, member: Member, record: OwnRecord): SearchDocument {
  return {
    url: member.url,
    subject: shelf.slug,
    subjectName: shelf.name,
    question: member.question,
    keywords: member.keywords,
    text: answerToText(record.answer),
    date: member.date ?? "",
    length: record.words,
    hasFormulas: record.answer.formulas.length > 0,
    hasCode: fence.test(record.answer.markdown),
  };
}

/** A file of the index, by its path from the site's base on. */
export interface PlacedIndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for the one that the engine begins with; it comes last. */
  readonly isHeader: boolean;
}

/** Makes the search index over all listed articles. Holds the index in memory, and one article's text at a time. */
export function* indexFiles(
  shelves: readonly Shelf[],
  readRecord: (member: Member) => OwnRecord,
  progress: Progress,
): Generator<PlacedIndexFile> {
  const builder = createIndexBuilder();
  let done = 0;
  const total = shelves.reduce((sum, { newest }) => sum + newest.length, 0);
  progress.begin("Indexing", total, "articles");
  for (const shelf of shelves) {
    for (const member of shelf.newest) {
      builder.add(toDocument(shelf, member, readRecord(member)));
      done += 1;
      progress.advance(done);
    }
  }
  for (const { path, bytes } of builder.finish()) {
    if (path !== headerPath) {
      yield { path: indexFolder + path, bytes, isHeader: false };
      continue;
    }
    // Under its own version like all other files, so that one build's pages never read another build's index.
    const { folder } = JSON.parse(new TextDecoder().decode(bytes)) as { folder: string };
    yield { path: `${indexFolder}${folder}/${headerPath}`, bytes, isHeader: true };
  }
  progress.end();
}

/** Writes the search index. */
export async function writeIndex(
  shelves: readonly Shelf[],
  readRecord: (member: Member) => OwnRecord,
  output: OutputFiles,
  progress: Progress,
): Promise<Manifest["search"]> {
  let header = "";
  for (const { path, bytes, isHeader } of indexFiles(shelves, readRecord, progress)) {
    if (isHeader) header = path;
    await output.write(path, bytes);
  }
  return { header };
}
