import {
  type Attributes,
  dateToDay,
  encodeDays,
  encodeFlags,
  lengthClasses,
  wordsToLengthClass,
} from "./attributes.ts";
import { type DocumentRow, documentToRow, encodeDocumentShard } from "./document-shard.ts";
import { documentsPerAttributeFile, documentsPerShard, type HeaderSubject } from "./index-format.ts";
import type { SearchDocument } from "./search-document.ts";
import type { Renumbering } from "./term-collector.ts";
import { encodeTitleOrder } from "./title-order.ts";

/** What is kept of a document to show it and to filter by. */
export interface CollectedDocument {
  readonly subject: string;
  readonly subjectName: string;
  readonly row: DocumentRow;
  readonly day: number;
  readonly year: number;
  readonly attributes: Omit<Attributes, "year">;
}

/** The documents in their final order, cut into runs of `size`. */
function* runs<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Collects what results and filters show of documents, and puts the documents of a subject together. */
export class DocumentCollector {
  readonly #documents: CollectedDocument[] = [];

  get count(): number {
    return this.#documents.length;
  }

  add(document: SearchDocument): void {
    const { subject, subjectName, length, hasFormulas, hasCode } = document;
    const day = dateToDay(document.date);
    this.#documents.push({
      subject,
      subjectName,
      row: documentToRow(document),
      day,
      year: new Date(day * 86_400_000).getUTCFullYear(),
      attributes: { length: lengthClasses.indexOf(wordsToLengthClass(length)), hasFormulas, hasCode },
    });
  }

  addAll(documents: readonly CollectedDocument[]): void {
    for (const document of documents) this.#documents.push(document);
  }

  /** All that were added, in their order. */
  all(): readonly CollectedDocument[] {
    return this.#documents;
  }

  /** Subjects in the order of their slugs, with how many documents each has. */
  subjects(): HeaderSubject[] {
    const subjects = new Map<string, HeaderSubject>();
    for (const { subject: slug, subjectName } of this.#documents) {
      const { name, count } = subjects.get(slug) ?? { name: subjectName, count: 0 };
      subjects.set(slug, { slug, name, count: count + 1 });
    }
    return [...subjects.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  }

  /** Each document's final number: subject after subject, within one as added. */
  renumber(): Renumbering {
    const nextOf = new Map<string, number>();
    let next = 0;
    for (const { slug, count } of this.subjects()) {
      nextOf.set(slug, next);
      next += count;
    }
    return Uint32Array.from(this.#documents, ({ subject }) => {
      const number = nextOf.get(subject) ?? 0;
      nextOf.set(subject, number + 1);
      return number;
    });
  }

  /** The rows of all documents, in their final order. */
  rows(renumbering: Renumbering): DocumentRow[] {
    const rows: DocumentRow[] = [];
    for (const [index, { row }] of this.#documents.entries()) rows[renumbering[index] ?? 0] = row;
    return rows;
  }

  years(): number[] {
    return [...new Set(this.#documents.map((document) => document.year))].sort((one, other) => one - other);
  }

  /** All files about documents, as folder and number. */
  *files(
    renumbering: Renumbering,
  ): Generator<{ folder: "documents" | "flags" | "dates" | "orders"; bytes: Uint8Array }> {
    const documents: CollectedDocument[] = [];
    for (const [index, document] of this.#documents.entries()) documents[renumbering[index] ?? 0] = document;
    const years = this.years();
    for (const run of runs(documents, documentsPerShard)) {
      yield { folder: "documents", bytes: encodeDocumentShard(run.map((document) => document.row)) };
    }
    for (const run of runs(documents, documentsPerAttributeFile)) {
      const attributes = run.map((document) => ({
        ...document.attributes,
        year: years.indexOf(document.year),
      }));
      yield { folder: "flags", bytes: encodeFlags(attributes, years.length) };
      yield { folder: "dates", bytes: encodeDays(run.map((document) => document.day)) };
    }
    let first = 0;
    for (const { count } of this.subjects()) {
      const questions = documents.slice(first, first + count).map(({ row }) => row[0]);
      yield { folder: "orders", bytes: encodeTitleOrder(questions) };
      first += count;
    }
  }
}
