import { must } from "../../content/must.ts";
import type { BitWriter } from "../codec/encode/bit-writer.ts";
import { writePostingList } from "../codec/encode/write-posting-list.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";

/** Maps the number a document got when added to its final number, which is known once all subjects are. */
export type Renumbering = Uint32Array;

/** Upper bound of a posting's payload: a length or a count, 1 to 255. */
const payloadLimit = 256;

/** Computes the impact from a payload; `document` is the number it got when added. */
export type PayloadToImpact = (payload: number, document: number) => number;

/** The posting lists of many terms as plain data, unordered: the list of `terms[i]` ends before `postings[ends[i]]`. */
export interface CollectedPostings {
  readonly terms: readonly string[];
  readonly ends: Uint32Array;
  readonly postings: Uint32Array;
}

/** Collects the postings of each term: a document and a small payload, four bytes together. */
export class TermCollector {
  readonly #lists = new Map<string, GrowableTypedArray<Uint32Array>>();

  /** `document` must ascend from call to call and stay below 2²⁴; `payload` is capped at 255. */
  add(term: string, document: number, payload: number): void {
    this.#listOf(term).push(document * payloadLimit + Math.min(payload, payloadLimit - 1));
  }

  #listOf(term: string): GrowableTypedArray<Uint32Array> {
    let list = this.#lists.get(term);
    if (list === undefined) {
      list = new GrowableTypedArray(new Uint32Array(0));
      this.#lists.set(term, list);
    }
    return list;
  }

  /** Merges the postings of another collector, whose first document gets the number `firstDocument` here. */
  merge({ terms, ends, postings }: CollectedPostings, firstDocument: number): void {
    let start = 0;
    for (const [index, term] of terms.entries()) {
      const list = this.#listOf(term);
      const end = ends[index] ?? start;
      for (; start < end; start += 1)
        list.push(must(postings[start], "posting") + firstDocument * payloadLimit);
    }
  }

  toPostings(): CollectedPostings {
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

  documentFrequency(term: string): number {
    return this.#lists.get(term)?.length ?? 0;
  }

  /** Writes the posting list of a term with the final document numbers; an empty list if there is none. */
  writePostingList(
    writer: BitWriter,
    term: string,
    renumbering: Renumbering,
    payloadToImpact: PayloadToImpact,
  ): void {
    const collected = this.#lists.get(term)?.view() ?? new Uint32Array(0);
    const sorted = new Uint32Array(collected.length);
    for (let index = 0; index < collected.length; index += 1) {
      const entry = must(collected[index], "collected posting");
      const document = Math.floor(entry / payloadLimit);
      sorted[index] =
        must(renumbering[document], "new number of a document") * 16 +
        payloadToImpact(entry % payloadLimit, document);
    }
    sorted.sort();
    const documents = sorted.map((entry) => entry >>> 4);
    const impacts = Uint8Array.from(sorted, (entry) => entry & 15);
    writePostingList(writer, { documents, impacts });
  }
}
