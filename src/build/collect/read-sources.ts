import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../output/cache/cache-store.ts";
import { mapCached } from "../output/cache/map-cached.ts";
import type { SourceItem } from "./find-sources.ts";
import { includePattern } from "./includes/read-include.ts";
import type { FileReadOptions, SourceResult } from "./read-source.ts";
import { bytesToSourceResult, readSourceAsBytes } from "./source-serialization.ts";

/** Below this many files, starting workers takes longer than it saves. */
const minFilesForWorkers = 400;

/** A parsed file, and a key of the bytes it was read from; undefined if not known. */
export interface KeyedSourceResult {
  readonly sourceKey: string | undefined;
  readonly result: SourceResult;
}

/** Reads content files; those in `cache` aren't parsed again. Yields one result per file, in order. */
export async function* readSources(
  items: readonly SourceItem[],
  options: FileReadOptions,
  cache: CacheStore = emptyCacheStore,
): AsyncGenerator<KeyedSourceResult> {
  const results = mapCached({
    items,
    getKey: (item) => (cache === emptyCacheStore ? undefined : createSourceKey(item, options)),
    cache,
    getInput: (item) => item,
    compute: (item) => readSourceAsBytes(item, options),
    workers: {
      script: new URL("./read-source-worker.ts", import.meta.url),
      workerData: options,
      batchSize: 64,
    },
    minItemsForWorkers: minFilesForWorkers,
  });
  for await (const { key, bytes } of results) yield { sourceKey: key, result: bytesToSourceResult(bytes) };
}

/** Includes the folder's name, because diagnostics contain it. */
function createSourceKey(
  { path, hints }: SourceItem,
  { folder, lint, language, context }: FileReadOptions,
): string | undefined {
  const file = join(folder, path);
  try {
    const bytes = readFileSync(file);
    // What a body includes is not part of the key.
    if (includePattern.test(bytes.toString("latin1"))) return undefined;
    return createCacheKey(file, String(lint), language ?? "", JSON.stringify([context, hints]), bytes);
  } catch {
    // Reading it again reports why.
    return undefined;
  }
}
