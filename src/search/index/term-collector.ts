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

/** Postings grouped by term: those of the term number `i` end before `ends[i]`, in the order they were added. */
interface GroupedPostings {
  readonly ends: Uint32Array;
  readonly postings: Uint32Array;
}

/** Collects the postings of terms: a document and a small payload, four bytes together, and four for the number of the term. */
export class TermCollector {
  /** Terms are numbered as they come. */
  readonly #termNumbers = new Map<string, number>();
  readonly #numbers = new GrowableTypedArray(new Uint32Array(0));
  readonly #postings = new GrowableTypedArray(new Uint32Array(0));
  /** Of all postings; undefined if some have been added since. */
  #grouped: GroupedPostings | undefined;

  /** `document` must ascend from call to call and stay below 2²⁴; `payload` is capped at 255. */
  add(term: string, document: number, payload: number): void {
    this.#push(this.#numberOf(term), document * payloadLimit + Math.min(payload, payloadLimit - 1));
  }

  #numberOf(term: string): number {
    const known = this.#termNumbers.get(term);
    if (known !== undefined) return known;
    const number = this.#termNumbers.size;
    this.#termNumbers.set(term, number);
    return number;
  }

  #push(number: number, posting: number): void {
    this.#numbers.push(number);
    this.#postings.push(posting);
    this.#grouped = undefined;
  }

  /** Merges the postings of another collector, whose first document gets the number `firstDocument` here. */
  merge({ terms, ends, postings }: CollectedPostings, firstDocument: number): void {
    let start = 0;
    for (const [index, term] of terms.entries()) {
      const number = this.#numberOf(term);
      const end = ends[index] ?? start;
      for (; start < end; start += 1)
        this.#push(number, must(postings[start], "posting") + firstDocument * payloadLimit);
    }
  }

  toPostings(): CollectedPostings {
    return { terms: [...this.#termNumbers.keys()], ...this.#group() };
  }

  terms(): Iterable<string> {
    return this.#termNumbers.keys();
  }

  documentFrequency(term: string): number {
    const [start, end] = this.#rangeOf(term);
    return end - start;
  }

  /** Where the postings of a term are among the grouped ones. */
  #rangeOf(term: string): readonly [start: number, end: number] {
    const { ends } = this.#group();
    const number = this.#termNumbers.get(term);
    return number === undefined ? [0, 0] : [ends[number - 1] ?? 0, must(ends[number], "end of a term")];
  }

  #group(): GroupedPostings {
    this.#grouped ??= groupByNumber(this.#numbers.view(), this.#postings.view(), this.#termNumbers.size);
    return this.#grouped;
  }

  /** Writes the posting list of a term with the final document numbers; an empty list if there is none. */
  writePostingList(
    writer: BitWriter,
    term: string,
    renumbering: Renumbering,
    payloadToImpact: PayloadToImpact,
  ): void {
    const collected = this.#group().postings.subarray(...this.#rangeOf(term));
    const sorted = new Uint32Array(collected.length);
    let isAscending = true;
    let previous = 0;
    for (let index = 0; index < collected.length; index += 1) {
      const entry = must(collected[index], "collected posting");
      const document = Math.floor(entry / payloadLimit);
      const posting =
        must(renumbering[document], "new number of a document") * 16 +
        payloadToImpact(entry % payloadLimit, document);
      isAscending &&= posting >= previous;
      previous = posting;
      sorted[index] = posting;
    }
    // Most lists are, because subjects are added in an order close to the final one.
    if (!isAscending) sorted.sort();
    const documents = new Uint32Array(sorted.length);
    const impacts = new Uint8Array(sorted.length);
    for (let index = 0; index < sorted.length; index += 1) {
      const posting = must(sorted[index], "posting");
      documents[index] = posting >>> 4;
      impacts[index] = posting & 15;
    }
    writePostingList(writer, { documents, impacts });
  }
}

/** A counting sort. `numbers` are below `count`. */
function groupByNumber(numbers: Uint32Array, values: Uint32Array, count: number): GroupedPostings {
  // First how many there are of each, then where they start; each start moves to the end as its group fills.
  const ends = new Uint32Array(count);
  for (const number of numbers) ends[number] = must(ends[number], "count of a term") + 1;
  let start = 0;
  for (let number = 0; number < count; number += 1) {
    const size = must(ends[number], "count of a term");
    ends[number] = start;
    start += size;
  }
  const postings = new Uint32Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const number = must(numbers[index], "number of a term");
    const place = must(ends[number], "place of a posting");
    postings[place] = must(values[index], "posting");
    ends[number] = place + 1;
  }
  return { ends, postings };
}
