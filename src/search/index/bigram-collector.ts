import { packPosition } from "../codec/bigram-positions.ts";
import { truncateHash } from "../codec/hash-shard.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";

/** A hash and a packed position share the 53 bits of an integer: 28 bits for the hash, 3 and 22 for the position. */
export const positionLimit = 2 ** 25;

/** The bigrams and keywords of some documents, ascending, with duplicates: see `positionLimit`. */
export type CollectedBigrams = Float64Array;

/** Collects the packed positions of hashed bigrams and keywords, eight bytes each. */
export class BigramCollector {
  readonly #keys = new GrowableTypedArray(new Float64Array(0));

  /** `hash` has 32 bits; `document` is below 2²². */
  add(hash: number, document: number, position: number): void {
    this.#keys.push(truncateHash(hash) * positionLimit + packPosition(document, position));
  }

  toBigrams(): CollectedBigrams {
    return this.#keys.view().slice().sort();
  }
}
