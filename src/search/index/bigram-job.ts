import { must } from "../../content/must.ts";
import { packedPositionToDocument, packPosition, positionModulus } from "../codec/bigram-positions.ts";
import { encodeHashShard, type HashEntry } from "../codec/encode/encode-hash-shard.ts";
import { firstHashOfShard, hashToShard } from "../codec/hash-shard.ts";
import type { Renumbering } from "./term-collector.ts";

/** A hash and a packed position share the 53 bits of an integer: 28 bits for the hash, 3 and 22 for the position. */
export const positionLimit = 2 ** 25;

/** A run of shards to encode. Plain data that can be passed between threads. */
export interface BigramJob {
  readonly firstShard: number;
  /** The first shard after them. */
  readonly endShard: number;
  /** How many shards there are in all. */
  readonly shardCount: number;
  /** Truncated hashes with packed positions: see `BigramCollector`. Unordered, with duplicates. */
  readonly keys: Float64Array;
  readonly renumbering: Renumbering;
}

/** The packed position in a key. A remainder of numbers beyond 32 bits takes several times as long. */
function keyToPacked(key: number): number {
  return key - Math.floor(key / positionLimit) * positionLimit;
}

/** The keys with final document numbers, ascending. */
function renumberKeys({ keys, renumbering }: BigramJob): Float64Array {
  const renumbered = keys.map((key) => {
    const packed = keyToPacked(key);
    const document = must(renumbering[packedPositionToDocument(packed)], "new number of a document");
    return key - packed + packPosition(document, packed % positionModulus);
  });
  return renumbered.sort();
}

/** Each hash once, ascending, with its packed positions. */
function* jobToEntries(job: BigramJob): Generator<HashEntry> {
  let entry: { hash: number; numbers: number[] } | undefined;
  let previous = -1;
  for (const key of renumberKeys(job)) {
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

/** The bytes of the job's shards in order, including empty ones. */
export function* encodeBigramShards(job: BigramJob): Generator<Uint8Array> {
  const { firstShard, endShard, shardCount, renumbering } = job;
  const width = 32 - Math.clz32(Math.max(1, renumbering.length * positionModulus - 1));
  let shard = firstShard;
  let entries: HashEntry[] = [];
  for (const entry of jobToEntries(job)) {
    for (const owner = hashToShard(entry.hash, shardCount); shard < owner; shard += 1) {
      yield encodeHashShard(entries, firstHashOfShard(shard, shardCount), width);
      entries = [];
    }
    entries.push(entry);
  }
  for (; shard < endShard; shard += 1) {
    yield encodeHashShard(entries, firstHashOfShard(shard, shardCount), width);
    entries = [];
  }
}
