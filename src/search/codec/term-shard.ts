import { must } from "../../content/must.ts";
import { BitReader } from "./bit-reader.ts";
import { ByteReader, FrontCodedReader } from "./byte-reader.ts";
import { DamagedIndexError } from "./index-errors.ts";
import { type PostingList, readPostingList } from "./posting-list.ts";

/**
 * Consecutive terms of a field group in UTF-16 order, each with its posting lists still encoded. Throws
 * `RangeError` if the bytes are not a term shard.
 */
export class TermShard {
  readonly terms: readonly string[];
  readonly #ends: readonly number[];
  readonly #bytes: Uint8Array;
  readonly #listsPerTerm: number;
  readonly #path: string;
  readonly #decodedLists = new Map<number, readonly PostingList[]>();

  /** `path` is used in the error if a posting list is damaged. */
  constructor(bytes: Uint8Array, listsPerTerm: number, path: string) {
    const reader = new ByteReader(bytes);
    const terms: string[] = [];
    const ends: number[] = [];
    const words = new FrontCodedReader(reader);
    let end = 0;
    const count = reader.readVarint();
    for (let index = 0; index < count; index += 1) {
      terms.push(words.next());
      end += reader.readVarint();
      ends.push(end);
    }
    this.terms = terms;
    this.#ends = ends;
    this.#bytes = bytes.subarray(reader.position);
    this.#listsPerTerm = listsPerTerm;
    this.#path = path;
  }

  /** The index of the first term that is not before `text`; `terms.length` if there is none. */
  lowerBound(text: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (must(this.terms[middle], "term") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : must(this.#ends[index - 1], "start of a term's lists");
  }

  /** The size in bytes of the posting lists of the term at `index`: an estimate of its frequency. */
  byteLength(index: number): number {
    return must(this.#ends[index], "end of a term's lists") - this.#startOf(index);
  }

  /** The posting lists of the term at `index`, one per field. Throws `DamagedIndexError`. */
  lists(index: number): readonly PostingList[] {
    const known = this.#decodedLists.get(index);
    if (known !== undefined) return known;
    try {
      const reader = new BitReader(
        this.#bytes,
        this.#startOf(index),
        must(this.#ends[index], "end of a term's lists"),
      );
      const lists = Array.from({ length: this.#listsPerTerm }, () => readPostingList(reader));
      this.#decodedLists.set(index, lists);
      return lists;
    } catch (error) {
      throw new DamagedIndexError(this.#path, error);
    }
  }
}
