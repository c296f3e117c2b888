import { must } from "../../../content/must.ts";
import type { IndexHeader } from "../../../search/codec/index-format.ts";
import type { CollectedBigrams } from "../../../search/index/bigram-collector.ts";
import {
  bigramShardPath,
  findChangedShards,
  listShards,
  segmentsToBigramJobs,
} from "../../../search/index/bigram-job.ts";
import {
  createHeader,
  defaultTermShardBytes,
  type IndexBuilderOptions,
  type IndexPlan,
  planIndex,
} from "../../../search/index/index-builder.ts";
import type { IndexFile } from "../../../search/index/index-file.ts";
import { createCacheKey } from "../cache/cache-store.ts";
import { mapInWorkers } from "../workers/map-in-workers.ts";
import { ownedBuffers } from "../workers/owned-buffers.ts";
import { type IndexJob, type IndexJobResult, runIndexJob } from "./index-job.ts";
import {
  bytesToBigrams,
  createParts,
  type SegmentPartName,
  type SegmentSource,
  segmentPartNames,
} from "./stored-segment.ts";

/** What an index depends on besides the articles. */
export interface LanguageOptions {
  /** The site's language (BCP 47), by which titles are sorted. */
  readonly language: string;
  /** See `readSearchSynonyms`. */
  readonly synonyms: readonly (readonly string[])[];
}

/** What was made from one part of all segments. JSON. */
interface PartRecord {
  /** Covers all that the files are made from. */
  readonly key: string;
  readonly facts: Partial<IndexHeader>;
  /** Paths below the index's folder. */
  readonly files: readonly string[];
}

/** What an index was made from. JSON. */
export interface IndexRecord {
  readonly folder: string;
  /** Covers the order of documents. */
  readonly planKey: string;
  /** The key of each segment; null if it wasn't known. */
  readonly segmentKeys: readonly (string | null)[];
  readonly parts: Readonly<Record<SegmentPartName, PartRecord>>;
}

/** The index of the previous output. */
export interface PreviousIndex {
  readonly record: IndexRecord;
  /** True if a file, below the folder of all indexes, is as it was written. */
  readonly isUnchanged: (path: string) => boolean;
  /** A part of the segment that had a key; undefined if it isn't known any more. */
  readonly readPart: (segmentKey: string, name: SegmentPartName) => Uint8Array | undefined;
}

/** A file of the previous index that has another name now. */
export interface MovedFile {
  readonly path: string;
  readonly previousPath: string;
}

/** An index whose files have been written, apart from those of the previous one that it has too. */
export interface EncodedIndex {
  readonly record: IndexRecord;
  readonly movedFiles: readonly MovedFile[];
}

/** How an index is encoded. */
export interface EncodeOptions extends LanguageOptions, Pick<IndexBuilderOptions, "bigramsPerShard"> {
  readonly inWorkers: boolean;
  readonly previous: PreviousIndex | undefined;
  /** Called for each file as soon as it is made: the index is never in memory as a whole. The header is the last. */
  readonly write: (file: IndexFile) => void;
  /** True to give up: the result is not needed any more. */
  readonly isStopped: () => boolean;
}

/** Jobs queued per worker, since this thread is busy with something else. */
const jobsAhead = 6;

/**
 * Makes the files of an index. A part of it (what comes from titles, say) whose segments have not changed in it is that of the
 * previous index, and so is a shard of bigrams in which no segment differs: the edit of an answer changes a tenth of them.
 */
export async function encodeIndex(
  segments: readonly SegmentSource[],
  options: EncodeOptions,
): Promise<EncodedIndex> {
  const { language, previous, synonyms, write, isStopped } = options;
  const heads = segments.map(({ head }) => head);
  const plan = planIndex(heads, options);
  const planKey = createCacheKey(language, JSON.stringify(heads.map(({ runs }) => runs)));
  const partKeys = createParts((name) =>
    createCacheKey(planKey, name, heads.map(({ partKeys: { [name]: part } }) => part).join()),
  );
  const sameParts = createParts((name) => findSamePart(name, partKeys[name], previous));
  const results: WrittenResult[] = [];
  const jobs = createJobs(segments, plan, sameParts, { ...options, planKey });
  for await (const { files, ...result } of runJobs(jobs, options)) {
    if (isStopped()) break;
    for (const { path, bytes } of files) write({ path: `${plan.folder}/${path}`, bytes });
    results.push({ ...result, files: files.map(({ path }) => path) });
  }
  const parts = createParts(
    (name): PartRecord => sameParts[name] ?? { key: partKeys[name], ...resultsToPart(name, results, plan) },
  );
  const facts = Object.assign({}, ...segmentPartNames.map((name) => parts[name].facts));
  write(createHeader(plan, facts, synonyms));
  return {
    record: { folder: plan.folder, planKey, segmentKeys: segments.map(({ key }) => key ?? null), parts },
    movedFiles: findMovedFiles(parts, results, plan, previous),
  };
}

/** A part with the same key; undefined if there is none, or if its files have changed since. */
function findSamePart(
  name: SegmentPartName,
  key: string,
  previous: PreviousIndex | undefined,
): PartRecord | undefined {
  const part = previous?.record.parts[name];
  if (previous === undefined || part?.key !== key) return undefined;
  return part.files.every((path) => isFileUnchanged(path, previous)) ? part : undefined;
}

function isFileUnchanged(path: string, { record, isUnchanged }: PreviousIndex): boolean {
  return isUnchanged(`${record.folder}/${path}`);
}

interface JobOptions extends EncodeOptions {
  readonly planKey: string;
}

/** What is left to encode, the largest first; each job is made when it is called. */
function createJobs(
  segments: readonly SegmentSource[],
  plan: IndexPlan,
  sameParts: Readonly<Record<SegmentPartName, PartRecord | undefined>>,
  jobOptions: JobOptions,
): (() => IndexJob)[] {
  const { layout, bigramShardCount } = plan;
  const options = { layout, language: jobOptions.language, termShardBytes: defaultTermShardBytes };
  const jobs = (["texts", "titles", "formulas"] as const)
    .filter((name) => sameParts[name] === undefined)
    .map(
      (name) => (): IndexJob => ({ name, segments: segments.map(({ readPart }) => readPart(name)), options }),
    );
  if (sameParts.bigrams !== undefined) return jobs;
  const bigrams = segments.map(({ readPart }) => bytesToBigrams(readPart("bigrams")));
  const shards = findShardsToEncode(segments, bigrams, plan, jobOptions);
  const bigramJobs = segmentsToBigramJobs(bigrams, layout, bigramShardCount, shards).map(
    (createJob) => (): IndexJob => ({ name: "bigrams", job: createJob() }),
  );
  return [...jobs, ...bigramJobs];
}

/** The shards of bigrams that are not those of the previous index; undefined if all of them aren't. */
function findShardsToEncode(
  segments: readonly SegmentSource[],
  bigrams: readonly CollectedBigrams[],
  { bigramShardCount }: IndexPlan,
  { previous, planKey }: JobOptions,
): number[] | undefined {
  if (previous === undefined) return undefined;
  const { record, readPart } = previous;
  // The same shards have the same numbers, as long as there are as many of them.
  if (record.planKey !== planKey || record.parts.bigrams.files.length !== bigramShardCount) return undefined;
  const changed = new Set<number>();
  for (const [index, { key }] of segments.entries()) {
    const previousKey = record.segmentKeys[index] ?? undefined;
    if (previousKey === undefined) return undefined;
    if (previousKey === key) continue;
    const stored = readPart(previousKey, "bigrams");
    if (stored === undefined) return undefined;
    const current = must(bigrams[index], "bigrams of a segment");
    for (const shard of findChangedShards(bytesToBigrams(stored), current, bigramShardCount))
      changed.add(shard);
  }
  return listShards(bigramShardCount).filter(
    (shard) => changed.has(shard) || !isFileUnchanged(bigramShardPath(shard), previous),
  );
}

async function* runJobs(
  jobs: readonly (() => IndexJob)[],
  { inWorkers }: EncodeOptions,
): AsyncGenerator<IndexJobResult> {
  const created = callEach(jobs);
  if (!inWorkers) {
    for (const job of created) yield runIndexJob(job);
    return;
  }
  yield* mapInWorkers<IndexJob, IndexJobResult>({
    script: new URL("./index-worker.ts", import.meta.url),
    workerData: null,
    items: created,
    batchSize: 1,
    batchesAhead: jobsAhead,
    getTransferList: (job) => ownedBuffers(job.name === "bigrams" ? [job.job.keys] : job.segments),
  });
}

/** The results of functions, each called when it is asked for. */
function* callEach<Result>(functions: readonly (() => Result)[]): Generator<Result> {
  for (const each of functions) yield each();
}

/** What a job made, with the paths of its files below the index's folder. */
interface WrittenResult extends Omit<IndexJobResult, "files"> {
  readonly files: readonly string[];
}

/** What jobs made of a part. Shards of bigrams that none of them made are those of the previous index. */
function resultsToPart(
  part: SegmentPartName,
  results: readonly WrittenResult[],
  { bigramShardCount }: IndexPlan,
): Omit<PartRecord, "key"> {
  const own = results.filter(({ name }) => name === part);
  return {
    facts: Object.assign({}, ...own.map(({ facts }) => facts)),
    files:
      part === "bigrams"
        ? listShards(bigramShardCount).map(bigramShardPath)
        : own.flatMap(({ files }) => files),
  };
}

/** The files that no job made. */
function findMovedFiles(
  parts: IndexRecord["parts"],
  results: readonly WrittenResult[],
  { folder }: IndexPlan,
  previous: PreviousIndex | undefined,
): MovedFile[] {
  if (previous === undefined) return [];
  const made = new Set(results.flatMap(({ files }) => files));
  return segmentPartNames
    .flatMap((name) => parts[name].files)
    .filter((path) => !made.has(path))
    .map((path) => ({ path: `${folder}/${path}`, previousPath: `${previous.record.folder}/${path}` }));
}
