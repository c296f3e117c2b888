import { packPosition } from "../codec/bigram-positions.ts";
import { truncateHash } from "../codec/hash-shard.ts";
import { bigramHashBits } from "../codec/index-format.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";

/** A hash and a packed position share the 53 bits of an integer: 28 bits for the hash, 3 and 22 for the position. */
export const positionLimit = 2 ** 25;

/** Keys are collected in buckets, so that jobs need not look at all of them. */
const bucketBits = 10;
const bucketShift = 2 ** (32 - bucketBits);

/** How many keys a bucket can hold: hashes are truncated before. */
export const keysPerBucket = positionLimit * 2 ** (bigramHashBits - bucketBits);

/** The bigrams and keywords of some documents as plain data: see `positionLimit`. Duplicates count once. */
export interface CollectedBigrams {
  /** Bucket by bucket: see `keysPerBucket`. */
  readonly keys: Float64Array;
  /** Where each bucket ends. */
  readonly ends: Uint32Array;
}

/** Collects the packed positions of hashed bigrams and keywords, eight bytes each. */
export class BigramCollector {
  readonly #buckets = Array.from(
    { length: 2 ** bucketBits },
    () => new GrowableTypedArray(new Float64Array(0)),
  );
  #count = 0;

  /** `hash` has 32 bits; `document` is below 2²². */
  add(hash: number, document: number, position: number): void {
    const key = truncateHash(hash) * positionLimit + packPosition(document, position);
    this.#buckets[Math.floor(hash / bucketShift)]?.push(key);
    this.#count += 1;
  }

  toBigrams(): CollectedBigrams {
    const keys = new Float64Array(this.#count);
    let end = 0;
    const ends = Uint32Array.from(this.#buckets, (bucket) => {
      keys.set(bucket.view(), end);
      end += bucket.length;
      return end;
    });
    return { keys, ends };
  }
}
