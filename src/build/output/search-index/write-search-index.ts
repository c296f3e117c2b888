import type { Manifest } from "../../../bundle/manifest.ts";
import { headerPath } from "../../../search/codec/index-format.ts";
import { createIndexBuilder } from "../../../search/index/index-builder.ts";
import type { IndexFile } from "../../../search/index/index-file.ts";
import type { SearchDocument } from "../../../search/index/search-document.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import { chunkPages, type SubjectIndex } from "../../collect/subject-index.ts";
import type { ProgressReporter } from "../../progress.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { mapCached } from "../cache/map-cached.ts";
import type { OutputWriter } from "../output-writer.ts";
import { ownedBuffers } from "../workers/owned-buffers.ts";
import {
  type EncodedIndex,
  type EncodeOptions,
  encodeIndex,
  type IndexRecord,
  type LanguageOptions,
  type PreviousIndex,
} from "./encode-index.ts";
import { jobToDocuments, jobToSegment, type SegmentJob } from "./segment-job.ts";
import {
  bytesToSource,
  createSegmentStore,
  readStoredPart,
  type SegmentSource,
  segmentToBytes,
  segmentToStoreKeys,
} from "./stored-segment.ts";

/** The folder of the search index, relative to the site's base. */
const searchIndexFolder = "search/";

/** A file of the index, with its path relative to the site's base. */
export interface OutputIndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for the header, which the engine loads first. */
  readonly isHeader: boolean;
}

/** Where a file of an index is, relative to the site's base. */
function toOutputPath(path: string): string {
  return searchIndexFolder + path;
}

/** Reads an article's `StoredArticle` as JSON in UTF-8. The bytes are the caller's. */
type ReadRecord = (article: ArticleEntry) => Uint8Array;

/** Articles per segment: changing one article reindexes all of its segment. */
const articlesPerSegment = 512;

/** From this many segments on, workers are worth their startup time; small collections have many small ones. */
const minSegmentsForWorkers = 16;

/** Segments queued per worker: this thread writes the data of a large subject meanwhile, which takes a second. */
const segmentsAhead = 6;

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
  if (path !== headerPath) return { path: toOutputPath(path), bytes, isHeader: false };
  // In a versioned folder like all other files, so that one build's pages never read another build's index.
  const { folder } = JSON.parse(new TextDecoder().decode(bytes)) as { folder: string };
  return { path: toOutputPath(`${folder}/${headerPath}`), bytes, isHeader: true };
}

/** All listed articles as search documents, in indexing order. */
export function* subjectsToDocuments(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
): Generator<SearchDocument> {
  for (const segmentInput of subjectsToSegmentInputs(subjects))
    yield* jobToDocuments(segmentInputToJob(segmentInput, readRecord));
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
export interface IndexBuildContext extends LanguageOptions, Pick<EncodeOptions, "write"> {
  readonly cache: CacheStore;
  readonly progress: ProgressReporter;
  /** The index of the previous output. Default none. */
  readonly previous?: PreviousIndex | undefined;
}

/** An index that is being made in workers. */
export interface IndexBuild {
  /** Waits for it. To be called once. */
  readonly finish: () => Promise<EncodedIndex>;
  /** Ends the workers. To be called in any case. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts to build the search index over all listed articles, on all cores. What this thread does meanwhile should wait for a
 * turn of the event loop now and then. Holds a few segments' texts in memory.
 */
export function startIndexBuild(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
  { cache, progress, previous, ...options }: IndexBuildContext,
): IndexBuild {
  const segmentInputs = subjectsToSegmentInputs(subjects);
  const inWorkers = segmentInputs.length >= minSegmentsForWorkers;
  const compute = (job: SegmentJob): Uint8Array => segmentToBytes(jobToSegment(job));
  const toJob = (segmentInput: SegmentInput): SegmentJob => segmentInputToJob(segmentInput, readRecord);
  const segments = mapCached({
    items: segmentInputs,
    getKey: createSegmentCacheKey,
    cache: createSegmentStore(cache),
    getInput: toJob,
    compute: async (job) => compute(job),
    workers: {
      script: new URL("./segment-worker.ts", import.meta.url),
      workerData: null,
      batchSize: 1,
      batchesAhead: segmentsAhead,
      getTransferList: ({ articles }) => ownedBuffers(articles.map(({ record }) => record)),
    },
    minItemsForWorkers: inWorkers ? 1 : minSegmentsForWorkers,
  });
  let done = 0;
  let isStopped = false;
  let showProgress: (done: number) => void = () => undefined;
  const build = async (): Promise<EncodedIndex> => {
    const sources: SegmentSource[] = [];
    for await (const { item, key, bytes } of segments) {
      sources.push(bytesToSource(bytes, key, cache, () => compute(toJob(item))));
      done += item.articles.length;
      showProgress(done);
    }
    return await encodeIndex(sources, { ...options, inWorkers, previous, isStopped: () => isStopped });
  };
  const built = build();
  // It may fail before it is waited for.
  built.catch(() => undefined);
  return {
    finish: async () => {
      const total = segmentInputs.reduce((sum, { articles }) => sum + articles.length, 0);
      progress.start("Indexing", total, "articles");
      progress.update(done);
      showProgress = (count) => progress.update(count);
      const index = await built;
      progress.finish();
      return index;
    },
    stop: async () => {
      isStopped = true;
      await segments.return(undefined);
      await built.catch(() => undefined);
    },
  };
}

/** A key that covers all inputs of an index; undefined if not known. */
function createIndexKey(
  segmentKeys: readonly (string | undefined)[],
  { language, synonyms }: LanguageOptions,
): string | undefined {
  if (segmentKeys.includes(undefined)) return undefined;
  return createCacheKey("index", language, JSON.stringify(synonyms), segmentKeys.join());
}

/** A search index that is being written. */
export interface IndexWrite {
  /** Waits until its files are written. To be called once. */
  readonly finish: () => Promise<Manifest["search"]>;
  /** See `IndexBuild`. */
  readonly stop: () => Promise<void>;
}

/** The value of the step. */
interface IndexStepValue {
  readonly search: Manifest["search"];
  readonly record: IndexRecord;
}

/** Starts to write the search index over all listed articles, unless it is that of the previous output. */
export function startSearchIndex(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
  context: Omit<IndexBuildContext, "write"> & { readonly output: OutputWriter },
): IndexWrite {
  const segmentKeys = subjectsToSegmentInputs(subjects).map(createSegmentCacheKey);
  const key = createIndexKey(segmentKeys, context);
  const { steps } = context.output;
  const stepInput = { name: "search index", key, cache: context.cache };
  const reused = steps.reuse(stepInput);
  // Written by `finish` below, in a build of the same code.
  if (reused !== undefined) {
    const { search } = reused.value as IndexStepValue;
    return { finish: async () => search, stop: async () => undefined };
  }
  const step = steps.start(stepInput);
  for (const segmentKey of segmentKeys)
    for (const storeKey of segmentKey === undefined ? [] : segmentToStoreKeys(segmentKey)) step.use(storeKey);
  const previous = step.previousValue as IndexStepValue | undefined;
  const build = startIndexBuild(subjects, readRecord, {
    ...context,
    write: (file) => {
      const { path, bytes } = toOutputFile(file);
      step.write(path, bytes);
    },
    previous: previous && {
      record: previous.record,
      isUnchanged: (path) => step.isUnchanged(toOutputPath(path)),
      readPart: (segmentKey, name) => readStoredPart(context.cache, segmentKey, name),
    },
  });
  const finish = async (): Promise<Manifest["search"]> => {
    const { movedFiles, record } = await build.finish();
    for (const { path, previousPath } of movedFiles)
      step.move(toOutputPath(path), toOutputPath(previousPath));
    const search = { header: toOutputPath(`${record.folder}/${headerPath}`) };
    step.finish({ search, record } satisfies IndexStepValue);
    return search;
  };
  return { finish, stop: build.stop };
}
