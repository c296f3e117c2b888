import type { BitWriter } from "./bit-stream.ts";
import { NumberList } from "./number-list.ts";
import { writePostings } from "./postings-codec.ts";

/** Documents are numbered in the order they were added until `finish` knows their subjects: then they get another. */
export type Renumbering = Uint32Array;

/** Room for what is noted with a document: a length or a count, 1 to 255. */
const noteLimit = 256;

/** What the notes of a document become, by the document's first number. */
export type NoteToImpact = (note: number, document: number) => number;

/** Collects, term by term, in which documents it stands and one small number with each. Four bytes a posting. */
export class TermCollector {
  readonly #lists = new Map<string, NumberList<Uint32Array>>();

  /** `document` rises from call to call and stays below 2²⁴; `note` is cut at 255. */
  add(term: string, document: number, note: number): void {
    let list = this.#lists.get(term);
    if (list === undefined) {
      list = new NumberList(new Uint32Array(0));
      this.#lists.set(term, list);
    }
    list.push(document * noteLimit + Math.min(note, noteLimit - 1));
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
