import type { IndexHeader } from "../../../search/codec/index-format.ts";
import { segmentsToBigramJobs } from "../../../search/index/bigram-job.ts";
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
import { type EncodedFile, type IndexJob, type IndexJobResult, runIndexJob } from "./index-job.ts";
import {
  bytesToPart,
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
  readonly equivalents: readonly (readonly string[])[];
}

/** What was made from one part of all segments. JSON. */
interface PartRecord {
  /** Covers all that the files are made from. */
  readonly key: string;
  readonly facts: Partial<IndexHeader>;
  /** Paths below the index's folder, with the keys of those that have one: see `EncodedFile`. */
  readonly files: readonly (readonly [path: string, key?: string | undefined])[];
}

/** What an index was made from. JSON. */
export interface IndexRecord {
  readonly folder: string;
  readonly parts: Readonly<Record<SegmentPartName, PartRecord>>;
}

/** The index of the previous output. */
export interface PreviousIndex {
  readonly record: IndexRecord;
  /** True if a file, below the folder of all indexes, is as it was written. */
  readonly isUnchanged: (path: string) => boolean;
}

/** A file of the previous index that has another name now. */
export interface MovedFile {
  readonly path: string;
  readonly previousPath: string;
}

/** An index whose files are made, or known to be those of the previous one. */
export interface EncodedIndex {
  readonly record: IndexRecord;
  readonly files: readonly (IndexFile | MovedFile)[];
  readonly header: IndexFile;
}

/** How an index is encoded. */
export interface EncodeOptions extends LanguageOptions, Pick<IndexBuilderOptions, "bigramsPerShard"> {
  readonly inWorkers: boolean;
  readonly previous: PreviousIndex | undefined;
  /** True to give up: the result is not needed any more. */
  readonly isStopped: () => boolean;
}

/** Jobs queued per worker, since this thread is busy with something else. */
const jobsAhead = 6;

/**
 * Makes the files of an index. A part of it (what comes from titles, say) whose segments have not changed in it is that of the
 * previous index, and so is a shard of bigrams whose keys haven't changed: the edit of an answer changes a tenth of them.
 */
export async function encodeIndex(
  segments: readonly SegmentSource[],
  options: EncodeOptions,
): Promise<EncodedIndex> {
  const { language, previous, isStopped } = options;
  const heads = segments.map(({ head }) => head);
  const plan = planIndex(heads, options);
  const planKey = createCacheKey(language, JSON.stringify(heads.map(({ runs }) => runs)));
  const results: IndexJobResult[] = [];
  const changed: SegmentPartName[] = [];
  const partKeys = new Map<SegmentPartName, string>();
  for (const name of segmentPartNames) {
    const key = createCacheKey(planKey, name, heads.map(({ partKeys: { [name]: part } }) => part).join());
    partKeys.set(name, key);
    const same = findSamePart(name, key, previous);
    if (same === undefined) changed.push(name);
    else results.push(same);
  }
  const jobs = createJobs(changed, segments, plan, options);
  for await (const result of runJobs(jobs, options)) {
    if (isStopped()) break;
    results.push(result);
  }
  return resultsToIndex(results, partKeys, plan, options);
}

/** The files of a part with the same key; undefined if there is none, or if its files have changed since. */
function findSamePart(
  name: SegmentPartName,
  key: string,
  previous: PreviousIndex | undefined,
): IndexJobResult | undefined {
  if (previous?.record.parts[name].key !== key) return undefined;
  const { facts, files } = previous.record.parts[name];
  if (!files.every(([path]) => isFileUnchanged(path, previous))) return undefined;
  return { name, facts, files: files.map(([path, fileKey]) => toEncodedFile(path, null, fileKey)) };
}

function isFileUnchanged(path: string, { record, isUnchanged }: PreviousIndex): boolean {
  return isUnchanged(`${record.folder}/${path}`);
}

function toEncodedFile(path: string, bytes: Uint8Array | null, key: string | undefined): EncodedFile {
  return { path, bytes, ...(key !== undefined && { key }) };
}

/** What is left to encode, the largest first; each job is made when it is called. */
function createJobs(
  names: readonly SegmentPartName[],
  segments: readonly SegmentSource[],
  { layout, bigramShardCount }: IndexPlan,
  { language, previous }: EncodeOptions,
): (() => IndexJob)[] {
  const jobs: (() => IndexJob)[] = [];
  const options = { layout, language, termShardBytes: defaultTermShardBytes };
  for (const name of ["texts", "titles", "formulas"] as const) {
    if (names.includes(name))
      jobs.push(() => ({ name, segments: segments.map(({ readPart }) => readPart(name)), options }));
  }
  if (!names.includes("bigrams")) return jobs;
  const bigrams = segments.map(({ readPart }) => bytesToPart<"bigrams">(readPart("bigrams")));
  const knownFiles = previous?.record.parts.bigrams.files ?? [];
  for (const createJob of segmentsToBigramJobs(bigrams, layout, bigramShardCount)) {
    jobs.push(() => {
      const job = createJob();
      // The same shards have the same numbers, as long as there are as many of them.
      const known = knownFiles
        .slice(job.firstShard, job.endShard)
        .flatMap(([path, key]) =>
          previous !== undefined && key !== undefined && isFileUnchanged(path, previous) ? [key] : [],
        );
      return { name: "bigrams", job, known };
    });
  }
  return jobs;
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
  });
}

/** The results of functions, each called when it is asked for. */
function* callEach<Result>(functions: readonly (() => Result)[]): Generator<Result> {
  for (const each of functions) yield each();
}

function resultsToIndex(
  results: readonly IndexJobResult[],
  partKeys: ReadonlyMap<SegmentPartName, string>,
  plan: IndexPlan,
  { previous, equivalents }: EncodeOptions,
): EncodedIndex {
  const { folder } = plan;
  const toPart = (part: SegmentPartName): PartRecord => {
    const own = results.filter(({ name }) => name === part);
    return {
      key: partKeys.get(part) ?? "",
      facts: Object.assign({}, ...own.map(({ facts }) => facts)),
      files: own.flatMap(({ files }) =>
        files.map(({ path, key }) => (key === undefined ? ([path] as const) : ([path, key] as const))),
      ),
    };
  };
  const parts = createParts(toPart);
  const facts = Object.assign({}, ...segmentPartNames.map((name) => parts[name].facts));
  return {
    record: { folder, parts },
    files: results.flatMap(({ files }) =>
      files.map(({ path, bytes }) =>
        bytes === null
          ? { path: `${folder}/${path}`, previousPath: `${previous?.record.folder ?? ""}/${path}` }
          : { path: `${folder}/${path}`, bytes },
      ),
    ),
    header: createHeader(plan, facts, equivalents),
  };
}
