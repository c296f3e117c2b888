import { must } from "../../content/must.ts";
import type { DocumentAttributes } from "../codec/document-attributes.ts";
import type { DocumentRow } from "../codec/document-shard.ts";
import { dateToDay, dayToYear, encodeDays, encodeFlags } from "../codec/encode/encode-attributes.ts";
import { documentToRow, encodeDocumentShard } from "../codec/encode/encode-document-shard.ts";
import { encodeTitleOrder } from "../codec/encode/encode-title-order.ts";
import { documentsPerAttributeFile, documentsPerShard } from "../codec/index-format.ts";
import { lengthClasses, wordsToLengthClass } from "../codec/length-class.ts";
import type { DocumentLayout, DocumentRun, Renumbering } from "./document-layout.ts";
import type { IndexFile } from "./index-file.ts";
import type { SearchDocument } from "./search-document.ts";

/** The stored fields and filter attributes of a document. */
export interface CollectedDocument {
  readonly row: DocumentRow;
  /** Day and year 0 mean that it has no date. */
  readonly day: number;
  readonly year: number;
  readonly attributes: Omit<DocumentAttributes, "yearIndex">;
}

/** The items in chunks of `size`. */
function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Collects the stored fields and attributes of documents, and how many of each subject follow each other. */
export class DocumentCollector {
  readonly #documents: CollectedDocument[] = [];
  readonly #runs: DocumentRun[] = [];

  get count(): number {
    return this.#documents.length;
  }

  add(document: SearchDocument): void {
    const { subject, subjectName, wordCount, hasFormulas, hasCode } = document;
    const day = dateToDay(document.date);
    this.#documents.push({
      row: documentToRow(document),
      day,
      year: dayToYear(day),
      attributes: {
        lengthClassIndex: lengthClasses.indexOf(wordsToLengthClass(wordCount)),
        hasFormulas,
        hasCode,
      },
    });
    const run = this.#runs.at(-1);
    if (run?.subject === subject) this.#runs.splice(-1, 1, { ...run, count: run.count + 1 });
    else this.#runs.push({ subject, subjectName, count: 1 });
  }

  /** All documents in the order they were added. */
  all(): readonly CollectedDocument[] {
    return this.#documents;
  }

  runs(): readonly DocumentRun[] {
    return this.#runs;
  }
}

/** Documents in their final order. */
export function renumberDocuments(
  documents: readonly CollectedDocument[],
  renumbering: Renumbering,
): CollectedDocument[] {
  const renumbered: CollectedDocument[] = [];
  for (const [index, document] of documents.entries())
    renumbered[must(renumbering[index], "new number of a document")] = document;
  return renumbered;
}

/** The years of documents, ascending. */
export function documentsToYears(documents: readonly CollectedDocument[]): number[] {
  return [...new Set(documents.map((document) => document.year))].sort((one, other) => one - other);
}

/** All files with document data, from documents in their final order. */
export function* documentFiles(
  documents: readonly CollectedDocument[],
  { subjects }: DocumentLayout,
  language: string,
): Generator<IndexFile> {
  const years = documentsToYears(documents);
  let shard = 0;
  for (const chunk of chunks(documents, documentsPerShard)) {
    yield { path: `documents/${shard}.json`, bytes: encodeDocumentShard(chunk.map(({ row }) => row)) };
    shard += 1;
  }
  let part = 0;
  for (const chunk of chunks(documents, documentsPerAttributeFile)) {
    const attributes = chunk.map((document) => ({
      ...document.attributes,
      yearIndex: years.indexOf(document.year),
    }));
    yield { path: `flags/${part}.bin`, bytes: encodeFlags(attributes, years.length) };
    yield { path: `dates/${part}.bin`, bytes: encodeDays(chunk.map(({ day }) => day)) };
    part += 1;
  }
  let first = 0;
  for (const [index, { count }] of subjects.entries()) {
    const questions = documents.slice(first, first + count).map(({ row }) => row[0]);
    yield { path: `orders/${index}.bin`, bytes: encodeTitleOrder(questions, language) };
    first += count;
  }
}
