import { type BigramJob, encodeBigrams } from "../../../search/index/bigram-job.ts";
import {
  encodeFormulas,
  encodeTexts,
  encodeTitles,
  type PartOptions,
} from "../../../search/index/encode-parts.ts";
import type { EncodedPart } from "../../../search/index/index-file.ts";
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
    };

/** What a job makes. */
export interface IndexJobResult extends EncodedPart {
  readonly name: SegmentPartName;
}

/** Does a job. */
export function runIndexJob(job: IndexJob): IndexJobResult {
  if (job.name === "bigrams") {
    return { name: job.name, files: [...encodeBigrams(job.job)], facts: {} };
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
