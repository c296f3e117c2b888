import { encodeHashShard, firstHashOfShard, type HashEntry, hashToShard, shortenHash } from "./hash-shard.ts";
import { pairHashBits } from "./index-format.ts";
import { NumberList } from "./number-list.ts";
import { placesPerDocument, placeToDocument, toPlace } from "./places.ts";
import type { Renumbering } from "./term-collector.ts";

/** Pairs are sorted bucket by bucket, so that sorting needs little room. */
const bucketBits = 10;
const bucketShift = 2 ** (32 - bucketBits);

/** A key and a place share the 53 bits of a whole number: 28 for the one, 3 and 22 for the other. */
const placeLimit = 2 ** 25;

/** How many keys a bucket has room for: hashes are shortened by then. */
const keysPerBucket = placeLimit * 2 ** (pairHashBits - bucketBits);

/** Collects the places of hashed keys: eight bytes for each. */
export class PairCollector {
  readonly #buckets = Array.from({ length: 2 ** bucketBits }, () => new NumberList(new Float64Array(0)));
  #count = 0;

  /** How many were added. */
  get count(): number {
    return this.#count;
  }

  /** `hash` has 32 bits; `document` stays below 2²². The same twice is once. */
  add(hash: number, document: number, position: number): void {
    const key = shortenHash(hash) * placeLimit + toPlace(document, position);
    this.#buckets[Math.floor(hash / bucketShift)]?.push(key);
    this.#count += 1;
  }

  /** Adds what another collector has collected, whose first document has the number `first` here. */
  addAll(keys: Float64Array, first: number): void {
    const shift = toPlace(first, 0);
    for (const key of keys) this.#buckets[Math.floor(key / keysPerBucket)]?.push(key + shift);
    this.#count += keys.length;
  }

  /** All that was collected, bucket by bucket. */
  toKeys(): Float64Array {
    const keys = new Float64Array(this.#count);
    let end = 0;
    for (const bucket of this.#buckets) {
      keys.set(bucket.view(), end);
      end += bucket.length;
    }
    return keys;
  }

  /** Each key once, in rising order, with its places in the final numbering. */
  *#entries(renumbering: Renumbering): Generator<HashEntry> {
    for (const bucket of this.#buckets) {
      const keys = bucket.view();
      for (let index = 0; index < keys.length; index += 1) {
        const key = keys[index] ?? 0;
        const place = key % placeLimit;
        const document = renumbering[placeToDocument(place)] ?? 0;
        keys[index] = key - place + toPlace(document, place % placesPerDocument);
      }
      keys.sort();
      let entry: { hash: number; numbers: number[] } | undefined;
      let previous = -1;
      for (const key of keys) {
        if (key === previous) continue;
        previous = key;
        const place = key % placeLimit;
        const hash = (key - place) / placeLimit;
        if (entry?.hash === hash) entry.numbers.push(place);
        else {
          if (entry !== undefined) yield entry;
          entry = { hash, numbers: [place] };
        }
      }
      if (entry !== undefined) yield entry;
    }
  }

  /** The bytes of all shards, one after the other; empty shards too. Only once: it sorts what was collected in place. */
  *shards(count: number, renumbering: Renumbering): Generator<Uint8Array> {
    const width = 32 - Math.clz32(Math.max(1, renumbering.length * placesPerDocument - 1));
    let shard = 0;
    let entries: HashEntry[] = [];
    for (const entry of this.#entries(renumbering)) {
      for (const owner = hashToShard(entry.hash, count); shard < owner; shard += 1) {
        yield encodeHashShard(entries, firstHashOfShard(shard, count), width);
        entries = [];
      }
      entries.push(entry);
    }
    for (; shard < count; shard += 1) {
      yield encodeHashShard(entries, firstHashOfShard(shard, count), width);
      entries = [];
    }
  }
}
