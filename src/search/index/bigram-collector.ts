import { must } from "../../content/must.ts";
import { packedPositionToDocument, packPosition, positionModulus } from "../codec/bigram-positions.ts";
import { encodeHashShard, type HashEntry } from "../codec/encode/encode-hash-shard.ts";
import { firstHashOfShard, hashToShard, truncateHash } from "../codec/hash-shard.ts";
import { bigramHashBits } from "../codec/index-format.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";
import type { Renumbering } from "./term-collector.ts";

/** Bigrams are sorted bucket by bucket, so that sorting needs little memory. */
const bucketBits = 10;
const bucketShift = 2 ** (32 - bucketBits);

/** A hash and a packed position share the 53 bits of an integer: 28 bits for the hash, 3 and 22 for the position. */
const positionLimit = 2 ** 25;

/** The packed position in a key. A remainder of numbers beyond 32 bits takes several times as long. */
function keyToPacked(key: number): number {
  return key - Math.floor(key / positionLimit) * positionLimit;
}

/** How many keys a bucket can hold: hashes are truncated before. */
const keysPerBucket = positionLimit * 2 ** (bigramHashBits - bucketBits);

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

  /** Each hash once, ascending, with its packed positions in final document numbers. */
  *#entries(renumbering: Renumbering): Generator<HashEntry> {
    for (const bucket of this.#buckets) {
      const keys = bucket.view();
      for (let index = 0; index < keys.length; index += 1) {
        const key = must(keys[index], "key");
        const packed = keyToPacked(key);
        const document = must(renumbering[packedPositionToDocument(packed)], "new number of a document");
        keys[index] = key - packed + packPosition(document, packed % positionModulus);
      }
      keys.sort();
      let entry: { hash: number; numbers: number[] } | undefined;
      let previous = -1;
      for (const key of keys) {
        if (key === previous) continue;
        previous = key;
        const packed = keyToPacked(key);
        const hash = (key - packed) / positionLimit;
        if (entry?.hash === hash) entry.numbers.push(packed);
        else {
          if (entry !== undefined) yield entry;
          entry = { hash, numbers: [packed] };
        }
      }
      if (entry !== undefined) yield entry;
    }
  }

  /** The bytes of all shards in order, including empty ones. Can be called once: it sorts the entries in place. */
  *shards(shardCount: number, renumbering: Renumbering): Generator<Uint8Array> {
    const width = 32 - Math.clz32(Math.max(1, renumbering.length * positionModulus - 1));
    let shard = 0;
    let entries: HashEntry[] = [];
    for (const entry of this.#entries(renumbering)) {
      for (const owner = hashToShard(entry.hash, shardCount); shard < owner; shard += 1) {
        yield encodeHashShard(entries, firstHashOfShard(shard, shardCount), width);
        entries = [];
      }
      entries.push(entry);
    }
    for (; shard < shardCount; shard += 1) {
      yield encodeHashShard(entries, firstHashOfShard(shard, shardCount), width);
      entries = [];
    }
  }
}
