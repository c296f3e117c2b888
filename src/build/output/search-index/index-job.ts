import type { IndexHeader } from "../../../search/codec/index-format.ts";
import { type BigramJob, encodeBigramShard, jobToShards } from "../../../search/index/bigram-job.ts";
import {
  encodeFormulas,
  encodeTexts,
  encodeTitles,
  type PartOptions,
} from "../../../search/index/encode-parts.ts";
import { bigramShardName } from "../../../search/index/index-builder.ts";
import type { EncodedPart } from "../../../search/index/index-file.ts";
import { createCacheKey } from "../cache/cache-store.ts";
import { bytesToPart, type SegmentPartName } from "./stored-segment.ts";

/** The parts that are encoded at once. Bigrams, most of the bytes, are divided. */
export type WholePartName = Exclude<SegmentPartName, "bigrams">;

/** Something to encode. Plain data that can be passed between threads. */
export type IndexJob =
  | {
      readonly name: WholePartName;
      /** The part of each segment. */
      readonly segments: readonly Uint8Array[];
      readonly options: PartOptions;
    }
  | {
      readonly name: "bigrams";
      readonly job: BigramJob;
      /** The keys of shards that need not be encoded. */
      readonly known: readonly string[];
    };

/** A file of an index, below the index's folder. */
export interface EncodedFile {
  readonly path: string;
  /** Null if it need not be encoded. */
  readonly bytes: Uint8Array | null;
  /** Covers what a shard of bigrams is made from. */
  readonly key?: string;
}

/** What a job makes. */
export interface IndexJobResult {
  readonly name: SegmentPartName;
  readonly files: readonly EncodedFile[];
  readonly facts: Partial<IndexHeader>;
}

/** Does a job. */
export function runIndexJob(job: IndexJob): IndexJobResult {
  if (job.name === "bigrams") {
    const { name, known } = job;
    return { name, files: [...encodeBigrams(job.job, new Set(known))], facts: {} };
  }
  return { name: job.name, ...encodePart(job) };
}

function encodePart({ name, segments, options }: Exclude<IndexJob, { name: "bigrams" }>): EncodedPart {
  switch (name) {
    case "titles":
      return encodeTitles(segments.map(bytesToPart<"titles">), options);
    case "texts":
      return encodeTexts(segments.map(bytesToPart<"texts">), options);
    case "formulas":
      return encodeFormulas(segments.map(bytesToPart<"formulas">), options);
  }
}

/** Encoding a shard takes ten times as long as finding out that its keys are the same. */
function* encodeBigrams(job: BigramJob, known: ReadonlySet<string>): Generator<EncodedFile> {
  const { renumbering, shardCount } = job;
  const jobKey = createCacheKey(toBytes(renumbering), String(shardCount));
  for (const shard of jobToShards(job)) {
    const key = createCacheKey(jobKey, String(shard.shard), toBytes(shard.keys));
    const bytes = known.has(key) ? null : encodeBigramShard(shard, job);
    yield { path: bigramShardName(shard.shard), bytes, key };
  }
}

function toBytes({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
