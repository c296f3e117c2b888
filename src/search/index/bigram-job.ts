import { must } from "../../content/must.ts";
import { packedPositionToDocument, packPosition, positionModulus } from "../codec/bigram-positions.ts";
import { encodePackedHashShard } from "../codec/encode/encode-hash-shard.ts";
import { firstHashOfShard, hashToShard } from "../codec/hash-shard.ts";
import { type CollectedBigrams, keysPerBucket, positionLimit } from "./bigram-collector.ts";
import type { DocumentLayout, Renumbering } from "./document-layout.ts";
import { countsToStarts } from "./term-collector.ts";

/** Those of a build have half a million keys, 4 MB. */
const shardsPerJob = 180;

/** A run of shards to encode. Plain data that can be passed between threads. */
export interface BigramJob {
  readonly firstShard: number;
  /** The first shard after them. */
  readonly endShard: number;
  /** How many shards there are in all. */
  readonly shardCount: number;
  /** Truncated hashes with packed positions: see `CollectedBigrams`. Unordered, with duplicates. */
  readonly keys: Float64Array;
  readonly renumbering: Renumbering;
}

/** The keys of a shard, in the order that follows from those of the segments. */
export interface BigramShard {
  readonly shard: number;
  readonly keys: Float64Array;
}

/**
 * What the files of bigrams are made of, in parts that can be encoded in any order and thread; each copies its keys when it
 * is called.
 */
export function segmentsToBigramJobs(
  segments: readonly CollectedBigrams[],
  { firstDocuments, renumbering }: DocumentLayout,
  shardCount: number,
): (() => BigramJob)[] {
  return Array.from({ length: Math.ceil(shardCount / shardsPerJob) }, (_, index) => () => {
    const firstShard = index * shardsPerJob;
    const endShard = Math.min(shardCount, firstShard + shardsPerJob);
    const start = firstHashOfShard(firstShard, shardCount) * positionLimit;
    const end = firstHashOfShard(endShard, shardCount) * positionLimit;
    const parts = segments.map((segment) => keysAround(segment, start, end));
    const keys = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
    let length = 0;
    for (const [segment, part] of parts.entries()) {
      const shift = packPosition(must(firstDocuments[segment], "first document"), 0);
      // There are millions: no function is called for each, and no copy is made that is thrown away.
      for (let index = 0; index < part.length; index += 1) {
        const key = part[index] as number;
        if (key < start || key >= end) continue;
        keys[length] = key + shift;
        length += 1;
      }
    }
    return { firstShard, endShard, shardCount, keys: keys.slice(0, length), renumbering };
  });
}

/** The buckets of a segment that have its keys from `start` to before `end`. */
function keysAround({ keys, ends }: CollectedBigrams, start: number, end: number): Float64Array {
  const firstBucket = Math.floor(start / keysPerBucket);
  const lastBucket = Math.min(ends.length, Math.ceil(end / keysPerBucket)) - 1;
  const first = firstBucket === 0 ? 0 : must(ends[firstBucket - 1], "end of a bucket");
  return keys.subarray(first, must(ends[lastBucket], "end of a bucket"));
}

/** The packed position in a key. A remainder of numbers beyond 32 bits takes several times as long. */
function keyToPacked(key: number): number {
  return key - Math.floor(key / positionLimit) * positionLimit;
}

/** The shards of a job in order, including empty ones. */
export function jobToShards({ firstShard, endShard, shardCount, keys }: BigramJob): BigramShard[] {
  const shards = Uint32Array.from(
    keys,
    (key) => hashToShard(Math.floor(key / positionLimit), shardCount) - firstShard,
  );
  const ends = new Uint32Array(endShard - firstShard);
  for (const shard of shards) ends[shard] = must(ends[shard], "size of a shard") + 1;
  // Each start moves to the end as its shard fills.
  countsToStarts(ends);
  const sorted = new Float64Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const shard = must(shards[index], "shard of a key");
    const place = must(ends[shard], "place of a key");
    sorted[place] = must(keys[index], "key");
    ends[shard] = place + 1;
  }
  return Array.from(ends, (end, index) => ({
    shard: firstShard + index,
    keys: sorted.subarray(index === 0 ? 0 : ends[index - 1], end),
  }));
}

/** The keys with final document numbers, ascending. */
function renumberKeys(keys: Float64Array, renumbering: Renumbering): Float64Array {
  const renumbered = keys.map((key) => {
    const packed = keyToPacked(key);
    const document = must(renumbering[packedPositionToDocument(packed)], "new number of a document");
    return key - packed + packPosition(document, packed % positionModulus);
  });
  return renumbered.sort();
}

/** Encodes a shard of a job. */
export function encodeBigramShard(
  { shard, keys }: BigramShard,
  { shardCount, renumbering }: Pick<BigramJob, "shardCount" | "renumbering">,
): Uint8Array {
  const hashes = new Uint32Array(keys.length);
  const ends = new Uint32Array(keys.length);
  const numbers = new Uint32Array(keys.length);
  let count = 0;
  let end = 0;
  let previous = -1;
  for (const key of renumberKeys(keys, renumbering)) {
    if (key === previous) continue;
    previous = key;
    const packed = keyToPacked(key);
    const hash = (key - packed) / positionLimit;
    if (count === 0 || hashes[count - 1] !== hash) {
      hashes[count] = hash;
      count += 1;
    }
    numbers[end] = packed;
    end += 1;
    ends[count - 1] = end;
  }
  const width = 32 - Math.clz32(Math.max(1, renumbering.length * positionModulus - 1));
  return encodePackedHashShard({ count, hashes, ends, numbers }, firstHashOfShard(shard, shardCount), width);
}
