import { must } from "../../content/must.ts";
import { packPosition } from "../codec/bigram-positions.ts";
import { truncateHash } from "../codec/hash-shard.ts";
import { bigramHashBits } from "../codec/index-format.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";
import { countsToStarts } from "./term-collector.ts";

/** A hash and a packed position share the 53 bits of an integer: 28 bits for the hash, 3 and 22 for the position. */
export const positionLimit = 2 ** 25;

/** Keys are collected in buckets, so that jobs need not look at all of them. */
const bucketBits = 10;

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
  readonly #keys = new GrowableTypedArray(new Float64Array(0));

  /** `hash` has 32 bits; `document` is below 2²². */
  add(hash: number, document: number, position: number): void {
    this.#keys.push(truncateHash(hash) * positionLimit + packPosition(document, position));
  }

  toBigrams(): CollectedBigrams {
    const collected = this.#keys.view();
    const ends = new Uint32Array(2 ** bucketBits);
    for (let index = 0; index < collected.length; index += 1) {
      const bucket = keyToBucket(must(collected[index], "key"));
      ends[bucket] = must(ends[bucket], "count of a bucket") + 1;
    }
    // Each start moves to the end as its bucket fills.
    countsToStarts(ends);
    const keys = new Float64Array(collected.length);
    for (let index = 0; index < collected.length; index += 1) {
      const key = must(collected[index], "key");
      const bucket = keyToBucket(key);
      const place = must(ends[bucket], "place of a key");
      keys[place] = key;
      ends[bucket] = place + 1;
    }
    return { keys, ends };
  }
}

function keyToBucket(key: number): number {
  return Math.floor(key / keysPerBucket);
}
