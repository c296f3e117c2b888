import { BitReader } from "./bit-stream.ts";
import { ByteReader, ByteWriter, FrontCodedReader, writeFrontCoded } from "./byte-stream.ts";
import { type Postings, readPostings } from "./postings-codec.ts";
import { DamagedIndexError } from "./search-error.ts";

/** A term's posting lists, already packed: what the builder collects and cuts into shards. */
export interface PackedTerm {
  readonly term: string;
  readonly packed: Uint8Array;
}

/**
 * Neighbouring terms of a tier in alphabetical order (of UTF-16 units), each with its lists still packed. Throws
 * `RangeError` where the bytes aren't of a shard.
 */
export class TermShard {
  readonly terms: readonly string[];
  readonly #ends: readonly number[];
  readonly #bytes: Uint8Array;
  readonly #listsOfTerm: number;
  readonly #path: string;
  readonly #unpacked = new Map<number, readonly Postings[]>();

  /** `path` is named where a list turns out to be damaged. */
  constructor(bytes: Uint8Array, listsOfTerm: number, path: string) {
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
    this.#listsOfTerm = listsOfTerm;
    this.#path = path;
  }

  /** Where the first term not before `text` stands, `terms.length` where there is none. */
  indexFrom(text: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.terms[middle] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many bytes the lists of the term at `index` take: an estimate of how common it is. */
  size(index: number): number {
    return (this.#ends[index] ?? 0) - (this.#ends[index - 1] ?? 0);
  }

  /** The lists of the term at `index`, in the tier's order. Throws `DamagedIndexError`. */
  lists(index: number): readonly Postings[] {
    const known = this.#unpacked.get(index);
    if (known !== undefined) return known;
    try {
      const reader = new BitReader(this.#bytes, this.#ends[index - 1] ?? 0, this.#ends[index] ?? 0);
      const lists = Array.from({ length: this.#listsOfTerm }, () => readPostings(reader));
      this.#unpacked.set(index, lists);
      return lists;
    } catch (error) {
      throw new DamagedIndexError(this.#path, error);
    }
  }
}

/** The bytes of one shard: count, then each term front-coded with the length of its lists, then the lists. */
export function encodeTermShard(terms: readonly PackedTerm[]): Uint8Array {
  const writer = new ByteWriter();
  writer.writeVarint(terms.length);
  let previous: Uint8Array = new Uint8Array(0);
  for (const { term, packed } of terms) {
    previous = writeFrontCoded(writer, term, previous);
    writer.writeVarint(packed.length);
  }
  for (const { packed } of terms) writer.writeBytes(packed);
  return writer.takeBytes();
}
