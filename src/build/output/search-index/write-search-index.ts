import type { Manifest } from "../../../bundle/manifest.ts";
import { must } from "../../../content/must.ts";
import { headerPath } from "../../../search/codec/index-format.ts";
import { createIndexBuilder, type IndexBuilder } from "../../../search/index/index-builder.ts";
import type { SearchDocument } from "../../../search/index/search-document.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import { chunkPages, type SubjectIndex } from "../../collect/subject-index.ts";
import type { ProgressReporter } from "../../progress.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { mapCached } from "../cache/map-cached.ts";
import type { OutputWriter } from "../output-writer.ts";
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
  /** True for the header, which the engine loads first; it is yielded last. */
  readonly isHeader: boolean;
}

/** Reads an article's `StoredArticle` as JSON. */
type ReadRecord = (article: ArticleEntry) => string;

/** Articles per segment: changing one article reindexes all of its segment. */
const articlesPerSegment = 512;

/** From this many segments on, workers are worth their startup time; small collections have many small ones. */
const minSegmentsForWorkers = 16;

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

/** All files of an index, the header last. */
function* finishIndexFiles(builder: IndexBuilder): Generator<OutputIndexFile> {
  for (const { path, bytes } of builder.finish()) {
    if (path !== headerPath) {
      yield { path: searchIndexFolder + path, bytes, isHeader: false };
      continue;
    }
    // In a versioned folder like all other files, so that one build's pages never read another build's index.
    const { folder } = JSON.parse(new TextDecoder().decode(bytes)) as { folder: string };
    yield { path: `${searchIndexFolder}${folder}/${headerPath}`, bytes, isHeader: true };
  }
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
  yield* finishIndexFiles(builder);
}

/** What `buildSearchIndex` needs. */
export interface IndexBuildContext extends LanguageOptions {
  readonly cache: CacheStore;
  readonly progress: ProgressReporter;
}

/** Builds the search index over all listed articles, on all cores. Holds the index and a few segments' texts in memory. */
export async function* buildSearchIndex(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
  { cache, progress, language, equivalents }: IndexBuildContext,
): AsyncGenerator<OutputIndexFile> {
  const segmentInputs = subjectsToSegmentInputs(subjects);
  const segments = mapCached({
    items: segmentInputs,
    getKey: createSegmentCacheKey,
    cache,
    getInput: (segmentInput) => segmentInputToJob(segmentInput, readRecord),
    compute: async (job) => segmentToBytes(jobToSegment(job)),
    workers: { script: new URL("./segment-worker.ts", import.meta.url), workerData: null, batchSize: 1 },
    minItemsForWorkers: minSegmentsForWorkers,
  });
  const builder = createIndexBuilder({ language, equivalents });
  let done = 0;
  const total = segmentInputs.reduce((sum, { articles }) => sum + articles.length, 0);
  progress.start("Indexing", total, "articles");
  for await (const { item, bytes } of segments) {
    builder.add(bytesToSegment(bytes));
    done += item.articles.length;
    progress.update(done);
  }
  yield* finishIndexFiles(builder);
  progress.finish();
}

/** Writes the search index over all listed articles. */
export async function writeSearchIndex(
  subjects: readonly SubjectIndex[],
  readRecord: ReadRecord,
  context: IndexBuildContext & { readonly output: OutputWriter },
): Promise<Manifest["search"]> {
  let header: string | undefined;
  for await (const { path, bytes, isHeader } of buildSearchIndex(subjects, readRecord, context)) {
    if (isHeader) header = path;
    context.output.write(path, bytes);
  }
  return { header: must(header, "header of the search index") };
}
