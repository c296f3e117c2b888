import { must } from "../../content/must.ts";
import { packedPositionToDocument, packPosition, positionModulus } from "../codec/bigram-positions.ts";
import { encodePackedHashShard, type PackedHashEntries } from "../codec/encode/encode-hash-shard.ts";
import { firstHashOfShard, hashToShard } from "../codec/hash-shard.ts";
import { type CollectedBigrams, positionLimit } from "./bigram-collector.ts";
import type { DocumentLayout, Renumbering } from "./document-layout.ts";
import type { IndexFile } from "./index-file.ts";

/** Those of a build have half a million keys, 4 MB. */
const shardsPerJob = 180;

/** Shards to encode. Plain data that can be passed between threads. */
export interface BigramJob {
  /** Their numbers. */
  readonly shards: readonly number[];
  /** How many shards the index has. */
  readonly shardCount: number;
  /** Truncated hashes with packed positions: see `CollectedBigrams`. Those of a shard are unordered. */
  readonly keys: Float64Array;
  /** Where the keys of each shard end. */
  readonly ends: readonly number[];
  readonly renumbering: Renumbering;
}

/** The numbers of so many shards. */
export function listShards(shardCount: number): number[] {
  return Array.from({ length: shardCount }, (_, shard) => shard);
}

/** The path of a shard of bigrams, below the index's folder. */
export function bigramShardPath(shard: number): string {
  return `bigrams/${shard}.bin`;
}

/**
 * What the files of shards are made of, in parts that can be encoded in any order and thread; each copies its keys when it is
 * called. Default all shards.
 */
export function segmentsToBigramJobs(
  segments: readonly CollectedBigrams[],
  { firstDocuments, renumbering }: DocumentLayout,
  shardCount: number,
  shards = listShards(shardCount),
): (() => BigramJob)[] {
  return Array.from({ length: Math.ceil(shards.length / shardsPerJob) }, (_, index) => () => {
    const own = shards.slice(index * shardsPerJob, (index + 1) * shardsPerJob);
    const parts = own.map((shard) => segments.map((segment) => keysOfShard(segment, shard, shardCount)));
    const keys = new Float64Array(parts.flat().reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    const ends = parts.map((ofShard) => {
      for (const [segment, part] of ofShard.entries()) {
        const shift = packPosition(must(firstDocuments[segment], "first document"), 0);
        // There are millions: no function is called for each.
        for (let each = 0; each < part.length; each += 1) keys[end + each] = (part[each] as number) + shift;
        end += part.length;
      }
      return end;
    });
    return { shards: own, shardCount, keys, ends, renumbering };
  });
}

function keysOfShard(segment: CollectedBigrams, shard: number, shardCount: number): CollectedBigrams {
  const [start, end] = [shard, shard + 1].map((each) =>
    findFirstKey(segment, firstHashOfShard(each, shardCount) * positionLimit),
  );
  return segment.subarray(start, end);
}

/** The place of the first key that isn't below `limit`. */
function findFirstKey(keys: CollectedBigrams, limit: number): number {
  let start = 0;
  let end = keys.length;
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (must(keys[middle], "key") < limit) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** The shards in which a segment differs from what it was. */
export function findChangedShards(
  previous: CollectedBigrams,
  current: CollectedBigrams,
  shardCount: number,
): Set<number> {
  const changed = new Set<number>();
  const change = (key: number): void => void changed.add(hashToShard(keyToHash(key), shardCount));
  let before = 0;
  for (const key of current) {
    for (; before < previous.length && must(previous[before], "key") < key; before += 1)
      change(must(previous[before], "key"));
    if (previous[before] === key) before += 1;
    else change(key);
  }
  for (const key of previous.subarray(before)) change(key);
  return changed;
}

function keyToHash(key: number): number {
  return Math.floor(key / positionLimit);
}

/** The packed position in a key. A remainder of numbers beyond 32 bits takes several times as long. */
function keyToPacked(key: number): number {
  return key - keyToHash(key) * positionLimit;
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

/** Encodes the shards of a job, each when it is asked for. */
export function* encodeBigrams({
  shards,
  shardCount,
  keys,
  ends,
  renumbering,
}: BigramJob): Generator<IndexFile> {
  let start = 0;
  for (const [index, shard] of shards.entries()) {
    const end = must(ends[index], "end of a shard");
    const own = renumberKeys(keys.subarray(start, end), renumbering);
    start = end;
    const width = 32 - Math.clz32(Math.max(1, renumbering.length * positionModulus - 1));
    const bytes = encodePackedHashShard(keysToHashEntries(own), firstHashOfShard(shard, shardCount), width);
    yield { path: bigramShardPath(shard), bytes };
  }
}

/** `keys` are ascending. Duplicates count once. */
function keysToHashEntries(keys: Float64Array): PackedHashEntries {
  const hashes = new Uint32Array(keys.length);
  const ends = new Uint32Array(keys.length);
  const numbers = new Uint32Array(keys.length);
  let count = 0;
  let end = 0;
  let previous = -1;
  for (const key of keys) {
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
  return { count, hashes, ends, numbers };
}
