import type { BitWriter } from "./bit-stream.ts";
import { NumberList } from "./number-list.ts";
import { writePostings } from "./postings-codec.ts";

/** Documents are numbered in the order they were added until `finish` knows their subjects: then they get another. */
export type Renumbering = Uint32Array;

/** Room for what is noted with a document: a length or a count, 1 to 255. */
const noteLimit = 256;

/** What the notes of a document become, by the document's first number. */
export type NoteToImpact = (note: number, document: number) => number;

/** The lists of many terms as plain data, in no order: those of `terms[i]` end before `postings[ends[i]]`. */
export interface TermLists {
  readonly terms: readonly string[];
  readonly ends: Uint32Array;
  readonly postings: Uint32Array;
}

/** Collects, term by term, in which documents it stands and one small number with each. Four bytes a posting. */
export class TermCollector {
  readonly #lists = new Map<string, NumberList<Uint32Array>>();

  /** `document` rises from call to call and stays below 2²⁴; `note` is cut at 255. */
  add(term: string, document: number, note: number): void {
    this.#listOf(term).push(document * noteLimit + Math.min(note, noteLimit - 1));
  }

  #listOf(term: string): NumberList<Uint32Array> {
    let list = this.#lists.get(term);
    if (list === undefined) {
      list = new NumberList(new Uint32Array(0));
      this.#lists.set(term, list);
    }
    return list;
  }

  /** Adds what another collector has collected, whose first document has the number `first` here. */
  addAll({ terms, ends, postings }: TermLists, first: number): void {
    let start = 0;
    for (const [index, term] of terms.entries()) {
      const list = this.#listOf(term);
      const end = ends[index] ?? start;
      for (; start < end; start += 1) list.push((postings[start] ?? 0) + first * noteLimit);
    }
  }

  toLists(): TermLists {
    const lists = [...this.#lists];
    const ends = new Uint32Array(lists.length);
    const postings = new Uint32Array(lists.reduce((sum, [, list]) => sum + list.length, 0));
    let end = 0;
    for (const [index, [, list]] of lists.entries()) {
      postings.set(list.view(), end);
      end += list.length;
      ends[index] = end;
    }
    return { terms: lists.map(([term]) => term), ends, postings };
  }

  terms(): Iterable<string> {
    return this.#lists.keys();
  }

  countOf(term: string): number {
    return this.#lists.get(term)?.length ?? 0;
  }

  /** Writes a term's list in the final numbering; an empty one where it has none. */
  writeList(writer: BitWriter, term: string, renumbering: Renumbering, noteToImpact: NoteToImpact): void {
    const collected = this.#lists.get(term)?.view() ?? new Uint32Array(0);
    const sorted = new Uint32Array(collected.length);
    for (let index = 0; index < collected.length; index += 1) {
      const entry = collected[index] ?? 0;
      const document = Math.floor(entry / noteLimit);
      sorted[index] = (renumbering[document] ?? 0) * 16 + noteToImpact(entry % noteLimit, document);
    }
    sorted.sort();
    const documents = sorted.map((entry) => entry >>> 4);
    const impacts = Uint8Array.from(sorted, (entry) => entry & 15);
    writePostings(writer, { documents, impacts });
  }
}
