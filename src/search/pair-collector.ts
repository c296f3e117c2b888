import { encodeHashShard, firstHashOfShard, type HashEntry, hashToShard, shortenHash } from "./hash-shard.ts";
import { NumberList } from "./number-list.ts";
import type { Renumbering } from "./term-collector.ts";

/** Pairs are sorted bucket by bucket, so that sorting needs little room. */
const bucketBits = 10;
const bucketShift = 2 ** (32 - bucketBits);
const documentLimit = 2 ** 24;

/** Collects the documents of hashed keys: eight bytes for each. */
export class PairCollector {
  readonly #buckets = Array.from({ length: 2 ** bucketBits }, () => new NumberList(new Float64Array(0)));
  #count = 0;

  /** How many were added. */
  get count(): number {
    return this.#count;
  }

  /** `hash` has 32 bits; `document` stays below 2²⁴. The same twice is once. */
  add(hash: number, document: number): void {
    this.#buckets[Math.floor(hash / bucketShift)]?.push(shortenHash(hash) * documentLimit + document);
    this.#count += 1;
  }

  /** Each key once, in rising order, with its documents in the final numbering. */
  *#entries(renumbering: Renumbering): Generator<HashEntry> {
    for (const bucket of this.#buckets) {
      const keys = bucket.view();
      for (let index = 0; index < keys.length; index += 1) {
        const key = keys[index] ?? 0;
        const document = key % documentLimit;
        keys[index] = key - document + (renumbering[document] ?? 0);
      }
      keys.sort();
      let entry: { hash: number; documents: number[] } | undefined;
      let previous = -1;
      for (const key of keys) {
        if (key === previous) continue;
        previous = key;
        const document = key % documentLimit;
        const hash = (key - document) / documentLimit;
        if (entry?.hash === hash) entry.documents.push(document);
        else {
          if (entry !== undefined) yield entry;
          entry = { hash, documents: [document] };
        }
      }
      if (entry !== undefined) yield entry;
    }
  }

  /** The bytes of all shards, one after the other; empty shards too. Only once: it sorts what was collected in place. */
  *shards(count: number, renumbering: Renumbering, width: number): Generator<Uint8Array> {
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
