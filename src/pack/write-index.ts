import type { Manifest } from "../bundle/manifest.ts";
import { createIndexBuilder, type IndexBuilder } from "../search/index-builder.ts";
import { headerPath } from "../search/index-format.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { type Store, toKey } from "./cache/store.ts";
import type { Member } from "./collection.ts";
import { mapKept } from "./map-kept.ts";
import type { OutputFiles } from "./output-files.ts";
import type { Progress } from "./progress.ts";
import {
  bytesToSegment,
  jobToDocuments,
  jobToSegment,
  type SegmentJob,
  segmentToBytes,
} from "./segment-job.ts";
import { type Shelf, toPages } from "./shelves.ts";

/** The folder of the search index, from the site's base on. */
export const indexFolder = "search/";

/** A file of the index, by its path from the site's base on. */
export interface PlacedIndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for the one that the engine begins with; it comes last. */
  readonly isHeader: boolean;
}

/** The text of an article's `OwnRecord`. */
type ReadText = (member: Member) => string;

/** Articles that are indexed together: a change to one costs as much as one for all of them. */
const articlesPerSegment = 512;

/** From this many runs on other threads pay; a small collection has many small ones. */
const manyRuns = 16;

/** Articles to be indexed together. Their texts are read when they are asked for. */
interface Run {
  readonly shelf: Shelf;
  readonly members: readonly Member[];
}

function shelvesToRuns(shelves: readonly Shelf[]): Run[] {
  return shelves
    .filter(({ newest }) => newest.length > 0)
    .flatMap((shelf) => toPages(shelf.newest, articlesPerSegment).map((members) => ({ shelf, members })));
}

function runToJob({ shelf, members }: Run, readText: ReadText): SegmentJob {
  const articles = members.map((member) => {
    const { url, question, keywords, date } = member;
    return { url, question, keywords, date, record: readText(member) };
  });
  return { subject: shelf.slug, subjectName: shelf.name, articles };
}

/** A key of all that a run's segment is made from; undefined where that isn't known. */
function runToKey({ shelf, members }: Run): string | undefined {
  const keys = members.map(({ sourceKey }) => sourceKey);
  return keys.includes(undefined) ? undefined : toKey(shelf.slug, shelf.name, keys.join());
}

/** All files of an index, the header last. */
function* builderToFiles(builder: IndexBuilder): Generator<PlacedIndexFile> {
  for (const { path, bytes } of builder.finish()) {
    if (path !== headerPath) {
      yield { path: indexFolder + path, bytes, isHeader: false };
      continue;
    }
    // Under its own version like all other files, so that one build's pages never read another build's index.
    const { folder } = JSON.parse(new TextDecoder().decode(bytes)) as { folder: string };
    yield { path: `${indexFolder}${folder}/${headerPath}`, bytes, isHeader: true };
  }
}

/** All listed articles as the index sees them, in the order in which it takes them in. */
export function* shelvesToDocuments(
  shelves: readonly Shelf[],
  readText: ReadText,
): Generator<SearchDocument> {
  for (const run of shelvesToRuns(shelves)) yield* jobToDocuments(runToJob(run, readText));
}

/** Makes the search index over all listed articles in this thread. */
export function* shelvesToIndex(shelves: readonly Shelf[], readText: ReadText): Generator<PlacedIndexFile> {
  const builder = createIndexBuilder();
  for (const run of shelvesToRuns(shelves)) builder.add(jobToSegment(runToJob(run, readText)));
  yield* builderToFiles(builder);
}

/** Where an index is made: see `makeIndex`. */
export interface IndexContext {
  readonly kept: Store;
  readonly progress: Progress;
}

/** Makes the search index over all listed articles, on all cores. Holds the index in memory, and a few runs' texts. */
export async function* makeIndex(
  shelves: readonly Shelf[],
  readText: ReadText,
  { kept, progress }: IndexContext,
): AsyncGenerator<PlacedIndexFile> {
  const runs = shelvesToRuns(shelves);
  const segments = mapKept({
    items: runs,
    keyOf: runToKey,
    kept,
    inputOf: (run) => runToJob(run, readText),
    make: async (job) => segmentToBytes(jobToSegment(job)),
    workers: { script: new URL("./segment-worker.ts", import.meta.url), setup: null, batchSize: 1 },
    manyItems: manyRuns,
  });
  const builder = createIndexBuilder();
  let done = 0;
  const total = runs.reduce((sum, { members }) => sum + members.length, 0);
  progress.begin("Indexing", total, "articles");
  for await (const { item, bytes } of segments) {
    builder.add(bytesToSegment(bytes));
    done += item.members.length;
    progress.advance(done);
  }
  yield* builderToFiles(builder);
  progress.end();
}

/** Writes the search index over all listed articles. */
export async function writeIndex(
  shelves: readonly Shelf[],
  readText: ReadText,
  context: IndexContext & { readonly output: OutputFiles },
): Promise<Manifest["search"]> {
  let header = "";
  for await (const { path, bytes, isHeader } of makeIndex(shelves, readText, context)) {
    if (isHeader) header = path;
    context.output.write(path, bytes);
  }
  return { header };
}
