import { must } from "../../content/must.ts";
import type { DocumentAttributes } from "../codec/document-attributes.ts";
import type { DocumentRow } from "../codec/document-shard.ts";
import { dateToDay, dayToYear, encodeDays, encodeFlags } from "../codec/encode/encode-attributes.ts";
import { documentToRow, encodeDocumentShard } from "../codec/encode/encode-document-shard.ts";
import { encodeTitleOrder } from "../codec/encode/encode-title-order.ts";
import { documentsPerAttributeFile, documentsPerShard, type HeaderSubject } from "../codec/index-format.ts";
import { lengthClasses, wordsToLengthClass } from "../codec/length-class.ts";
import type { SearchDocument } from "./search-document.ts";
import type { Renumbering } from "./term-collector.ts";

/** The stored fields and filter attributes of a document. */
export interface CollectedDocument {
  readonly subject: string;
  readonly subjectName: string;
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

/** Collects the stored fields and attributes of documents, and groups documents by subject. */
export class DocumentCollector {
  readonly #documents: CollectedDocument[] = [];

  get count(): number {
    return this.#documents.length;
  }

  add(document: SearchDocument): void {
    const { subject, subjectName, wordCount, hasFormulas, hasCode } = document;
    const day = dateToDay(document.date);
    this.#documents.push({
      subject,
      subjectName,
      row: documentToRow(document),
      day,
      year: dayToYear(day),
      attributes: {
        lengthClassIndex: lengthClasses.indexOf(wordsToLengthClass(wordCount)),
        hasFormulas,
        hasCode,
      },
    });
  }

  merge(documents: readonly CollectedDocument[]): void {
    for (const document of documents) this.#documents.push(document);
  }

  /** All documents in the order they were added. */
  all(): readonly CollectedDocument[] {
    return this.#documents;
  }

  /** Subjects sorted by slug, with their number of documents. */
  subjects(): HeaderSubject[] {
    const subjects = new Map<string, HeaderSubject>();
    for (const { subject: slug, subjectName } of this.#documents) {
      const { name, count } = subjects.get(slug) ?? { name: subjectName, count: 0 };
      subjects.set(slug, { slug, name, count: count + 1 });
    }
    return [...subjects.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  }

  /** The final number of each document: subject by subject, within a subject as added. */
  renumber(): Renumbering {
    const nextNumbers = new Map<string, number>();
    let next = 0;
    for (const { slug, count } of this.subjects()) {
      nextNumbers.set(slug, next);
      next += count;
    }
    return Uint32Array.from(this.#documents, ({ subject }) => {
      const number = nextNumbers.get(subject) ?? 0;
      nextNumbers.set(subject, number + 1);
      return number;
    });
  }

  /** The rows of all documents in final order. */
  rows(renumbering: Renumbering): DocumentRow[] {
    const rows: DocumentRow[] = [];
    for (const [index, { row }] of this.#documents.entries())
      rows[must(renumbering[index], "new number of a document")] = row;
    return rows;
  }

  years(): number[] {
    return [...new Set(this.#documents.map((document) => document.year))].sort((one, other) => one - other);
  }

  /** All files with document data; files of one folder are numbered in the order they come. */
  *files(
    renumbering: Renumbering,
    language: string,
  ): Generator<{ folder: "documents" | "flags" | "dates" | "orders"; bytes: Uint8Array }> {
    const documents: CollectedDocument[] = [];
    for (const [index, document] of this.#documents.entries())
      documents[must(renumbering[index], "new number of a document")] = document;
    const years = this.years();
    for (const chunk of chunks(documents, documentsPerShard)) {
      yield { folder: "documents", bytes: encodeDocumentShard(chunk.map((document) => document.row)) };
    }
    for (const chunk of chunks(documents, documentsPerAttributeFile)) {
      const attributes = chunk.map((document) => ({
        ...document.attributes,
        yearIndex: years.indexOf(document.year),
      }));
      yield { folder: "flags", bytes: encodeFlags(attributes, years.length) };
      yield { folder: "dates", bytes: encodeDays(chunk.map((document) => document.day)) };
    }
    let first = 0;
    for (const { count } of this.subjects()) {
      const questions = documents.slice(first, first + count).map(({ row }) => row[0]);
      yield { folder: "orders", bytes: encodeTitleOrder(questions, language) };
      first += count;
    }
  }
}
