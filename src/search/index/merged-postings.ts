import { must } from "../../content/must.ts";
import type { BitWriter } from "../codec/encode/bit-writer.ts";
import { writePostingList } from "../codec/encode/write-posting-list.ts";
import type { Renumbering } from "./document-layout.ts";
import { type CollectedPostings, countsToStarts, payloadLimit } from "./term-collector.ts";
import { TermTable } from "./term-table.ts";

/** Computes the impact from a payload; `document` is the number it got when added. */
export type PayloadToImpact = (payload: number, document: number) => number;

/** Postings of a run of documents, which get the numbers from `firstDocument` on. */
export interface PostingPart {
  readonly postings: CollectedPostings;
  readonly firstDocument: number;
}

/** The posting lists of many parts, by term. */
export class MergedPostings {
  /** By number, unordered. */
  readonly terms: readonly string[];
  /** Where the list of each term ends. */
  readonly #ends: Uint32Array;
  readonly #postings: Uint32Array;
  /** The list being written: there are hundreds of thousands. */
  #packed = new Uint32Array(0);
  #documents = new Uint32Array(0);
  #impacts = new Uint8Array(0);

  /** Parts must be in the order of their documents. */
  constructor(parts: readonly PostingPart[]) {
    const table = new TermTable();
    const numbers = parts.map(({ postings }) => numberTerms(postings, table));
    const ends = new Uint32Array(table.count);
    for (const [part, { postings }] of parts.entries())
      countPostings(postings, must(numbers[part], "numbers of terms"), ends);
    // Each start moves to the end as its list fills.
    this.#postings = new Uint32Array(countsToStarts(ends));
    for (const [part, each] of parts.entries())
      appendPostings(each, must(numbers[part], "numbers of terms"), ends, this.#postings);
    this.#ends = ends;
    this.terms = table.toTerms();
  }

  #startOf(term: number): number {
    return term === 0 ? 0 : must(this.#ends[term - 1], "start of a list");
  }

  documentFrequency(term: number): number {
    return must(this.#ends[term], "end of a list") - this.#startOf(term);
  }

  /** Writes the posting list of a term, by number, with the final document numbers; an empty list for undefined. */
  writePostingList(
    writer: BitWriter,
    term: number | undefined,
    renumbering: Renumbering,
    payloadToImpact: PayloadToImpact,
  ): void {
    const start = term === undefined ? 0 : this.#startOf(term);
    const count = term === undefined ? 0 : this.documentFrequency(term);
    this.#reserve(count);
    const packed = this.#packed;
    let isAscending = true;
    let previous = 0;
    for (let index = 0; index < count; index += 1) {
      const entry = must(this.#postings[start + index], "collected posting");
      const document = Math.floor(entry / payloadLimit);
      const posting =
        must(renumbering[document], "new number of a document") * 16 +
        payloadToImpact(entry % payloadLimit, document);
      isAscending &&= posting >= previous;
      previous = posting;
      packed[index] = posting;
    }
    // Most lists are, because subjects are added in an order close to the final one.
    if (!isAscending) packed.subarray(0, count).sort();
    for (let index = 0; index < count; index += 1) {
      const posting = must(packed[index], "posting");
      this.#documents[index] = posting >>> 4;
      this.#impacts[index] = posting & 15;
    }
    writePostingList(writer, { documents: this.#documents, impacts: this.#impacts }, count);
  }

  #reserve(count: number): void {
    if (count <= this.#packed.length) return;
    this.#packed = new Uint32Array(count * 2);
    this.#documents = new Uint32Array(count * 2);
    this.#impacts = new Uint8Array(count * 2);
  }
}

/** The numbers that the terms of a part have in a table, which gets those that it lacks. */
function numberTerms({ codes, codeEnds }: CollectedPostings, table: TermTable): Uint32Array {
  let start = 0;
  return codeEnds.map((end) => {
    const number = table.add(codes, start, end);
    start = end;
    return number;
  });
}

function countPostings({ ends }: CollectedPostings, numbers: Uint32Array, counts: Uint32Array): void {
  let start = 0;
  for (const [index, number] of numbers.entries()) {
    const end = must(ends[index], "end of a list");
    counts[number] = must(counts[number], "count of a term") + end - start;
    start = end;
  }
}

/** Appends the postings of a part to the lists of its terms, which end at `ends` so far. */
function appendPostings(
  { postings: { ends, postings }, firstDocument }: PostingPart,
  numbers: Uint32Array,
  listEnds: Uint32Array,
  lists: Uint32Array,
): void {
  const shift = firstDocument * payloadLimit;
  let start = 0;
  for (const [index, number] of numbers.entries()) {
    const end = must(ends[index], "end of a list");
    let place = must(listEnds[number], "end of a list");
    for (; start < end; start += 1) {
      lists[place] = must(postings[start], "posting") + shift;
      place += 1;
    }
    listEnds[number] = place;
  }
}
