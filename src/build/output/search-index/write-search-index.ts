import { setImmediate } from "node:timers/promises";
import type { Manifest } from "../../../bundle/manifest.ts";
import { must } from "../../../content/must.ts";
import { headerPath } from "../../../search/codec/index-format.ts";
import {
  type BigramFilesJob,
  createIndexBuilder,
  type IndexBuilder,
  type IndexFile,
  partsToFiles,
} from "../../../search/index/index-builder.ts";
import type { SearchDocument } from "../../../search/index/search-document.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import { chunkPages, type SubjectIndex } from "../../collect/subject-index.ts";
import type { ProgressReporter } from "../../progress.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { mapCached } from "../cache/map-cached.ts";
import type { OutputWriter } from "../output-writer.ts";
import { mapInWorkers } from "../workers/map-in-workers.ts";
import {
  bytesToSegment,
  jobToDocuments,
  jobToSegment,
  type SegmentJob,
  segmentToBytes,
} from "./segment-job.ts";

/** The folder of the search index, relative to the site's base. */
export const searchIndexFolder = "search/";

/** A file of the index, with its path relative to the site's base. */
export interface OutputIndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for the header, which the engine loads first. */
  readonly isHeader: boolean;
}

/** Reads an article's `StoredArticle` as JSON. */
type ReadRecord = (article: ArticleEntry) => string;

/** Articles per segment: changing one article reindexes all of its segment. */
const articlesPerSegment = 512;

/** From this many segments on, workers are worth their startup time; small collections have many small ones. */
const minSegmentsForWorkers = 16;

/** Segments queued per worker: this thread finds the topics of a large subject meanwhile, which takes a second. */
const segmentsAhead = 6;

/** From this many jobs on, of half a million bigrams each. */
const minBigramJobsForWorkers = 4;

/** After this many files of an index, results of workers are read. */
const filesPerTurn = 16;

/** Articles that are indexed together. Their texts are read on request. */
interface SegmentInput {
  readonly subject: SubjectIndex;
  readonly articles: readonly ArticleEntry[];
}

function subjectsToSegmentInputs(subjects: readonly SubjectIndex[]): SegmentInput[] {
  return subjects
    .filter(({ newest }) => newest.length > 0)
    .flatMap((subject) =>
      chunkPages(subject.newest, articlesPerSegment).map((articles) => ({
        subject,
        articles,
      })),
    );
}

function segmentInputToJob({ subject, articles }: SegmentInput, readRecord: ReadRecord): SegmentJob {
  const segmentArticles = articles.map((article) => {
    const { url, question, keywords, date, wordCount, hasFormulas, hasCode } = article;
    const record = readRecord(article);
    return { url, question, keywords, date, wordCount, hasFormulas, hasCode, record };
  });
  return { subject: subject.slug, subjectName: subject.name, articles: segmentArticles };
}

/** A key that covers all inputs of a segment; undefined if not known. */
function createSegmentCacheKey({ subject, articles }: SegmentInput): string | undefined {
  const sourceKeys = articles.map(({ sourceKey }) => sourceKey);
  return sourceKeys.includes(undefined)
    ? undefined
    : createCacheKey(subject.slug, subject.name, sourceKeys.join());
}

function toOutputFile({ path, bytes }: IndexFile): OutputIndexFile {
  if (path !== headerPath) return { path: searchIndexFolder + path, bytes, isHeader: false };
  // In a versioned folder like all other files, so that one build's pages never read another build's index.
  const { folder } = JSON.parse(new TextDecoder().decode(bytes)) as { folder: string };
  return { path: `${searchIndexFolder}${folder}/${headerPath}`, bytes, isHeader: true };
}

/** The results of functions, each called when it is asked for. */
function* callEach<Result>(functions: readonly (() => Result)[]): Generator<Result> {
  for (const each of functions) yield each();
}

/** Encodes the files of bigrams in workers. */
async function encodeInWorkers(jobs: readonly (() => BigramFilesJob)[]): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  const encoded = mapInWorkers<BigramFilesJob, readonly IndexFile[]>({
    script: new URL("./bigram-worker.ts", import.meta.url),
    workerData: null,
    items: callEach(jobs),
    count: jobs.length,
    batchSize: 1,
  });
  for await (const jobFiles of encoded) files.push(...jobFiles);
  return files;
}

/** All files of an index: those of bigrams are encoded in workers while this thread makes the others. */
async function* finishInWorkers(builder: IndexBuilder): AsyncGenerator<IndexFile> {
  const parts = builder.finishInParts();
  const { bigramJobs, otherFiles } = parts;
  if (bigramJobs.length < minBigramJobsForWorkers) {
    yield* partsToFiles(parts);
    return;
  }
  const bigramFiles = encodeInWorkers(bigramJobs);
  // It may fail before it is waited for.
  bigramFiles.catch(() => undefined);
  let count = 0;
  for (const file of otherFiles) {
    yield file;
    count += 1;
    // Workers get their next job only when their answer is read.
    if (count % filesPerTurn === 0) await setImmediate();
  }
  yield* await bigramFiles;
}

/** All listed articles as search documents, in indexing order. */
export function* subjectsToDocuments(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
): Generator<SearchDocument> {
  for (const segmentInput of subjectsToSegmentInputs(subjects))
    yield* jobToDocuments(segmentInputToJob(segmentInput, readRecord));
}

/** What an index depends on besides the articles. */
export interface LanguageOptions {
  /** The site's language (BCP 47), by which titles are sorted. */
  readonly language: string;
  /** See `readSearchSynonyms`. */
  readonly equivalents: readonly (readonly string[])[];
}

/** Builds the search index over all listed articles in this thread. */
export function* subjectsToSearchIndex(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
  options: LanguageOptions,
): Generator<OutputIndexFile> {
  const builder = createIndexBuilder(options);
  for (const segmentInput of subjectsToSegmentInputs(subjects))
    builder.add(jobToSegment(segmentInputToJob(segmentInput, readRecord)));
  for (const file of builder.finish()) yield toOutputFile(file);
}

/** What an index is built with. */
export interface IndexBuildContext extends LanguageOptions {
  readonly cache: CacheStore;
  readonly progress: ProgressReporter;
}

/** An index whose segments are being made in workers. */
export interface IndexBuild {
  /** Waits for the segments, and yields the files of the index. To be called once. */
  readonly finish: () => AsyncGenerator<OutputIndexFile>;
  /** Ends the workers. To be called in any case. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts to build the search index over all listed articles, on all cores. What this thread does meanwhile should wait for a
 * turn of the event loop now and then. Holds the index and a few segments' texts in memory.
 */
export function startIndexBuild(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
  { cache, progress, language, equivalents }: IndexBuildContext,
): IndexBuild {
  const segmentInputs = subjectsToSegmentInputs(subjects);
  const segments = mapCached({
    items: segmentInputs,
    getKey: createSegmentCacheKey,
    cache,
    getInput: (segmentInput) => segmentInputToJob(segmentInput, readRecord),
    compute: async (job) => segmentToBytes(jobToSegment(job)),
    workers: {
      script: new URL("./segment-worker.ts", import.meta.url),
      workerData: null,
      batchSize: 1,
      batchesAhead: segmentsAhead,
    },
    minItemsForWorkers: minSegmentsForWorkers,
  });
  const builder = createIndexBuilder({ language, equivalents });
  let done = 0;
  let showProgress: (done: number) => void = () => undefined;
  const collect = async (): Promise<void> => {
    for await (const { item, bytes } of segments) {
      builder.add(bytesToSegment(bytes));
      done += item.articles.length;
      showProgress(done);
    }
  };
  const collected = collect();
  // It may fail before it is waited for.
  collected.catch(() => undefined);
  return {
    finish: async function* () {
      const total = segmentInputs.reduce((sum, { articles }) => sum + articles.length, 0);
      progress.start("Indexing", total, "articles");
      progress.update(done);
      showProgress = (count) => progress.update(count);
      await collected;
      for await (const file of finishInWorkers(builder)) yield toOutputFile(file);
      progress.finish();
    },
    stop: async () => void (await segments.return(undefined)),
  };
}

/** A key that covers all inputs of an index; undefined if not known. */
function createIndexKey(
  segmentKeys: readonly (string | undefined)[],
  { language, equivalents }: LanguageOptions,
): string | undefined {
  if (segmentKeys.includes(undefined)) return undefined;
  return createCacheKey("index", language, JSON.stringify(equivalents), segmentKeys.join());
}

/** A search index that is being written. */
export interface IndexWrite {
  /** Writes its files. To be called once. */
  readonly finish: () => Promise<Manifest["search"]>;
  /** See `IndexBuild`. */
  readonly stop: () => Promise<void>;
}

/** Starts to write the search index over all listed articles, unless it is that of the previous output. */
export function startSearchIndex(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
  context: IndexBuildContext & { readonly output: OutputWriter },
): IndexWrite {
  const segmentKeys = subjectsToSegmentInputs(subjects).map(createSegmentCacheKey);
  const key = createIndexKey(segmentKeys, context);
  const { steps } = context.output;
  const stepInput = { name: "search index", key, cache: context.cache };
  const kept = steps.keep(stepInput);
  // Written by `finish` below, in a build of the same code.
  if (kept !== undefined)
    return { finish: async () => kept.value as Manifest["search"], stop: async () => undefined };
  const step = steps.start(stepInput);
  for (const segmentKey of segmentKeys) if (segmentKey !== undefined) step.use(segmentKey);
  const build = startIndexBuild(subjects, readRecord, context);
  const finish = async (): Promise<Manifest["search"]> => {
    let header: string | undefined;
    for await (const { path, bytes, isHeader } of build.finish()) {
      if (isHeader) header = path;
      step.write(path, bytes);
    }
    const value = { header: must(header, "header of the search index") };
    step.finish(value);
    return value;
  };
  return { finish, stop: build.stop };
}
