import { join } from "node:path";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../output/cache/cache-store.ts";
import { mapCached } from "../output/cache/map-cached.ts";
import { FileHashes, hashBytes } from "./file-hashes.ts";
import type { SourceItem } from "./find-sources.ts";
import type { FileReadOptions, SourceResult } from "./read-source.ts";
import { bytesToSourceResult, dependsOnOtherFiles, readSourceAsBytes } from "./source-serialization.ts";

/** In a folder of fewer files, starting workers takes longer than it saves. */
const minFilesForWorkers = 400;

/** A parsed file, and a key of all that it was read from; undefined if not known. */
export interface KeyedSourceResult {
  readonly sourceKey: string | undefined;
  readonly result: SourceResult;
}

/** What earlier builds have found out about content files. */
export interface SourceCache {
  /** Parsed files. */
  readonly sources: CacheStore;
  /** The sizes, times and hashes of files: see `FileHashes`. */
  readonly files: CacheStore;
  /** False to read all files, whatever their times are. */
  readonly trustTimes: boolean;
}

/** Reads content files; those in `cache` aren't parsed again. Yields one result per file, in order. */
export async function* readSources(
  items: readonly SourceItem[],
  options: FileReadOptions,
  cache?: SourceCache,
): AsyncGenerator<KeyedSourceResult> {
  const { language = "" } = options;
  const hashes = cache && new FileHashes(cache.files, { language, trustTimes: cache.trustTimes });
  const sharedKey = createSharedKey(options);
  const results = mapCached({
    items,
    getKey: (item) =>
      hashes && createSourceKey(item, hashes.hash(join(options.folder, item.path)), sharedKey),
    cache: cache?.sources ?? emptyCacheStore,
    // The files that it includes may change, or come into being.
    isCacheable: (bytes) => !dependsOnOtherFiles(bytes),
    getInput: (item) => item,
    compute: (item) => readSourceAsBytes(item, options),
    workers: {
      script: new URL("./read-source-worker.ts", import.meta.url),
      workerData: options,
      batchSize: 64,
    },
    // In a large folder, a worker reads the few files that have changed while this thread reads the cache.
    minItemsForWorkers: items.length < minFilesForWorkers ? minFilesForWorkers : 1,
  });
  for await (const { key, bytes } of results) {
    // All that others make of such a file is made of the result.
    const sourceKey = key && dependsOnOtherFiles(bytes) ? createCacheKey(key, hashBytes(bytes)) : key;
    yield { sourceKey, result: bytesToSourceResult(bytes) };
  }
  hashes?.save();
}

/** What all files of a folder depend on. Includes the folder's name, because diagnostics contain it. */
function createSharedKey({ folder, lint, language, context }: FileReadOptions): string {
  return createCacheKey(folder, String(lint), language ?? "", JSON.stringify(context));
}

/** A key that covers the file's path and bytes; undefined if it can't be read. */
function createSourceKey(
  { path, hints }: SourceItem,
  hash: string | undefined,
  sharedKey: string,
): string | undefined {
  return hash ? createCacheKey(sharedKey, path, JSON.stringify(hints), hash) : undefined;
}
