import { must } from "../../content/must.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";

/** Upper bound of a posting's payload: a length or a count, 1 to 255. */
export const payloadLimit = 256;

/**
 * The posting lists of many terms as plain data, unordered: the list of the term number `i` ends before `postings[ends[i]]`, and
 * its UTF-16 code units before `codes[codeEnds[i]]`. Arrays of numbers pass between threads much faster than strings.
 */
export interface CollectedPostings {
  readonly codes: Uint16Array;
  readonly codeEnds: Uint32Array;
  readonly ends: Uint32Array;
  readonly postings: Uint32Array;
}

/**
 * Collects the postings of terms: a document and a small payload, four bytes together, and four for the number of the term.
 * Terms are given by numbers of the caller.
 */
export class TermCollector {
  /** Terms get consecutive numbers in the order in which they are first added. */
  readonly #termNumbers = new Map<number, number>();
  readonly #numbers = new GrowableTypedArray(new Uint32Array(0));
  readonly #postings = new GrowableTypedArray(new Uint32Array(0));

  /** `document` must ascend from call to call and stay below 2²⁴; `payload` is capped at 255. */
  add(term: number, document: number, payload: number): void {
    this.#numbers.push(this.#numberOf(term));
    this.#postings.push(document * payloadLimit + Math.min(payload, payloadLimit - 1));
  }

  #numberOf(term: number): number {
    const known = this.#termNumbers.get(term);
    if (known !== undefined) return known;
    const number = this.#termNumbers.size;
    this.#termNumbers.set(term, number);
    return number;
  }

  /** `toText` is the text of a term of the caller. */
  toPostings(toText: (term: number) => string): CollectedPostings {
    const terms = Array.from(this.#termNumbers.keys(), toText);
    let end = 0;
    const codeEnds = Uint32Array.from(terms, ({ length }) => (end += length));
    const joined = terms.join("");
    return {
      codes: Uint16Array.from({ length: end }, (_, index) => joined.charCodeAt(index)),
      codeEnds,
      ...groupByNumber(this.#numbers.view(), this.#postings.view(), terms.length),
    };
  }
}

/** Values grouped by number: those of the number `i` end before `ends[i]`, in the order they were given. A counting sort. */
function groupByNumber(
  numbers: Uint32Array,
  values: Uint32Array,
  count: number,
): Pick<CollectedPostings, "ends" | "postings"> {
  // First how many there are of each, then where they start; each start moves to the end as its group fills.
  const ends = new Uint32Array(count);
  for (const number of numbers) ends[number] = must(ends[number], "count of a term") + 1;
  countsToStarts(ends);
  const postings = new Uint32Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const number = must(numbers[index], "number of a term");
    const place = must(ends[number], "place of a posting");
    postings[place] = must(values[index], "posting");
    ends[number] = place + 1;
  }
  return { ends, postings };
}

/** Replaces sizes of groups by where these start if they follow each other. Returns the size of all. */
export function countsToStarts(counts: Uint32Array): number {
  let start = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const size = must(counts[index], "size of a group");
    counts[index] = start;
    start += size;
  }
  return start;
}
