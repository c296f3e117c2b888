import { must } from "../../content/must.ts";
import { packPosition } from "../codec/bigram-positions.ts";
import { firstHashOfShard, truncateHash } from "../codec/hash-shard.ts";
import { bigramHashBits } from "../codec/index-format.ts";
import { type BigramJob, positionLimit } from "./bigram-job.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";
import type { Renumbering } from "./term-collector.ts";

/** Keys are collected in buckets, so that jobs need not look at all of them. */
const bucketBits = 10;
const bucketShift = 2 ** (32 - bucketBits);

/** How many keys a bucket can hold: hashes are truncated before. */
const keysPerBucket = positionLimit * 2 ** (bigramHashBits - bucketBits);

/** Those of a build have half a million keys, 4 MB. */
const shardsPerJob = 180;

/** Collects the packed positions of hashed bigrams and keywords, eight bytes each. */
export class BigramCollector {
  readonly #buckets = Array.from(
    { length: 2 ** bucketBits },
    () => new GrowableTypedArray(new Float64Array(0)),
  );
  #count = 0;

  /** How many entries were added. */
  get count(): number {
    return this.#count;
  }

  /** `hash` has 32 bits; `document` is below 2²². Duplicates count once. */
  add(hash: number, document: number, position: number): void {
    const key = truncateHash(hash) * positionLimit + packPosition(document, position);
    this.#buckets[Math.floor(hash / bucketShift)]?.push(key);
    this.#count += 1;
  }

  /** Merges the entries of another collector, whose first document gets the number `firstDocument` here. */
  merge(keys: Float64Array, firstDocument: number): void {
    const shift = packPosition(firstDocument, 0);
    for (const key of keys) this.#buckets[Math.floor(key / keysPerBucket)]?.push(key + shift);
    this.#count += keys.length;
  }

  /** All entries, bucket by bucket. */
  toKeys(): Float64Array {
    const keys = new Float64Array(this.#count);
    let end = 0;
    for (const bucket of this.#buckets) {
      keys.set(bucket.view(), end);
      end += bucket.length;
    }
    return keys;
  }

  /**
   * What the files of bigrams are made of, in parts that can be encoded in any order and thread; each copies its keys when it
   * is called. `renumbering` gives each document its final number.
   */
  jobs(shardCount: number, renumbering: Renumbering): (() => BigramJob)[] {
    return Array.from({ length: Math.ceil(shardCount / shardsPerJob) }, (_, index) => () => {
      const firstShard = index * shardsPerJob;
      const endShard = Math.min(shardCount, firstShard + shardsPerJob);
      const keys = this.#keysBetween(
        firstHashOfShard(firstShard, shardCount) * positionLimit,
        firstHashOfShard(endShard, shardCount) * positionLimit,
      );
      return { firstShard, endShard, shardCount, keys, renumbering };
    });
  }

  /** A copy of the keys from `start` to before `end`. */
  #keysBetween(start: number, end: number): Float64Array {
    const parts: Float64Array[] = [];
    for (let bucket = Math.floor(start / keysPerBucket); bucket * keysPerBucket < end; bucket += 1) {
      const keys = must(this.#buckets[bucket], "bucket").view();
      const isInside = start <= bucket * keysPerBucket && (bucket + 1) * keysPerBucket <= end;
      parts.push(isInside ? keys : keys.filter((key) => key >= start && key < end));
    }
    const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
    let length = 0;
    for (const part of parts) {
      all.set(part, length);
      length += part.length;
    }
    return all;
  }
}
