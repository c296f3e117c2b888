import { headerPath, type IndexHeader, indexFormat, indexVersion } from "../codec/index-format.ts";
import { encodeBigrams, segmentsToBigramJobs } from "./bigram-job.ts";
import { type DocumentLayout, runsToLayout } from "./document-layout.ts";
import { encodeFormulas, encodeTexts, encodeTitles } from "./encode-parts.ts";
import { Fingerprint } from "./fingerprint.ts";
import type { IndexFile } from "./index-file.ts";
import type { IndexSegment } from "./index-segment.ts";

export interface IndexBuilderOptions {
  /** The language (BCP 47) by which titles are sorted. Default: English. */
  readonly language?: string;
  /** Size of a term shard before compression. Smaller shards mean fewer bytes per query. Default 8192. */
  readonly termShardBytes?: number;
  /** Bigrams per shard: 2,800 make about 6 KB. Default 2800. */
  readonly bigramsPerShard?: number;
  /** Groups of words that mean the same, for queries that find little. Default none. */
  readonly synonyms?: readonly (readonly string[])[];
}

export interface IndexBuilder {
  /** Adds a segment. Each URL once; the order breaks ties between results. At most 2²² documents. */
  add(segment: IndexSegment): void;
  /** The files, one at a time, header last. Deterministic for the same segments in the same order. */
  finish(): Generator<IndexFile>;
}

/** Size of a term shard before compression. */
export const defaultTermShardBytes = 8192;

/** What the builder needs to know of a segment to plan an index. */
export interface SegmentHead extends Pick<IndexSegment, "fingerprint" | "runs"> {
  readonly bigramCount: number;
}

/** An index whose parts have yet to be encoded. */
export interface IndexPlan {
  /** The folder of all files but the header, named after the format version and a hash of the documents. */
  readonly folder: string;
  readonly layout: DocumentLayout;
  readonly bigramShardCount: number;
}

/** Plans an index over segments. */
export function planIndex(
  segments: readonly SegmentHead[],
  { language = "en", bigramsPerShard = 2800, synonyms = [] }: IndexBuilderOptions = {},
): IndexPlan {
  const fingerprint = new Fingerprint();
  fingerprint.update(language);
  fingerprint.update(JSON.stringify(synonyms));
  for (const segment of segments) fingerprint.update(segment.fingerprint);
  const bigramCount = segments.reduce((sum, segment) => sum + segment.bigramCount, 0);
  return {
    folder: `${indexVersion}-${fingerprint.digestHex()}`,
    layout: runsToLayout(segments.map(({ runs }) => runs)),
    bigramShardCount: Math.max(1, Math.ceil(bigramCount / bigramsPerShard)),
  };
}

/** The header, once all parts have been encoded. `facts` are those of all of them. */
export function createHeader(
  { folder, layout, bigramShardCount }: IndexPlan,
  facts: Partial<IndexHeader>,
  synonyms: readonly (readonly string[])[] = [],
): IndexFile {
  const header: IndexHeader = {
    format: indexFormat,
    version: indexVersion,
    folder,
    documentCount: layout.documentCount,
    subjects: layout.subjects,
    titles: [],
    texts: [],
    forwardDictionary: [],
    reverseDictionary: [],
    bigramShardCount,
    formulaCount: 0,
    formulaTermShardCount: 0,
    titleIndexBytes: 0,
    averageTitleLength: 1,
    years: [],
    commonTerms: [],
    ...facts,
    synonyms,
  };
  return { path: headerPath, bytes: new TextEncoder().encode(JSON.stringify(header)) };
}

/** Merges segments into the files of a search index. Pure: the caller writes the files. */
export function createIndexBuilder(options: IndexBuilderOptions = {}): IndexBuilder {
  const segments: IndexSegment[] = [];
  return {
    add: (segment) => void segments.push(segment),
    finish: () => segmentsToFiles(segments, options),
  };
}

function* segmentsToFiles(
  segments: readonly IndexSegment[],
  options: IndexBuilderOptions,
): Generator<IndexFile> {
  const { language = "en", termShardBytes = defaultTermShardBytes, synonyms } = options;
  const heads = segments.map((segment) => ({ ...segment, bigramCount: segment.bigrams.length }));
  const plan = planIndex(heads, options);
  const { folder, layout, bigramShardCount } = plan;
  const inFolder = ({ path, bytes }: IndexFile): IndexFile => ({ path: `${folder}/${path}`, bytes });
  const partOptions = { layout, language, termShardBytes };
  const parts = [
    encodeTitles(
      segments.map(({ titles }) => titles),
      partOptions,
    ),
    encodeTexts(
      segments.map(({ texts }) => texts),
      partOptions,
    ),
    encodeFormulas(
      segments.map(({ formulas }) => formulas),
      partOptions,
    ),
  ];
  for (const { files } of parts) for (const file of files) yield inFolder(file);
  const bigrams = segments.map((segment) => segment.bigrams);
  for (const createJob of segmentsToBigramJobs(bigrams, layout, bigramShardCount))
    for (const file of encodeBigrams(createJob())) yield inFolder(file);
  yield createHeader(plan, Object.assign({}, ...parts.map(({ facts }) => facts)), synonyms);
}
