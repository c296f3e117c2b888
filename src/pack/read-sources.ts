import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emptyStore, type Store, toKey } from "./cache/store.ts";
import { mapKept } from "./map-kept.ts";
import type { ReadOptions, SourceResult } from "./read-source.ts";
import { bytesToResult, readSourceBytes } from "./source-bytes.ts";

/** Below this many files a second thread takes longer to start than it saves. */
const manyFiles = 400;

/** A file as read, and a key that says which bytes it was read from; undefined where that isn't known. */
export interface KeyedResult {
  readonly sourceKey: string | undefined;
  readonly result: SourceResult;
}

/** Reads content files, only those that `kept` lacks. Yields one result per path, in their order. */
export async function* readSources(
  paths: readonly string[],
  options: ReadOptions,
  kept: Store = emptyStore,
): AsyncGenerator<KeyedResult> {
  const results = mapKept({
    items: paths,
    keyOf: (path) => (kept === emptyStore ? undefined : toSourceKey(path, options)),
    kept,
    inputOf: (path) => path,
    make: (path) => readSourceBytes(path, options),
    workers: {
      script: new URL("./read-source-worker.ts", import.meta.url),
      setup: options,
      batchSize: 64,
    },
    manyItems: manyFiles,
  });
  for await (const { key, bytes } of results) yield { sourceKey: key, result: bytesToResult(bytes) };
}

/** The folder's name is part of it: problems name their files. */
function toSourceKey(path: string, { folder, lint, language }: ReadOptions): string | undefined {
  const file = join(folder, path);
  try {
    return toKey(file, String(lint), language ?? "", readFileSync(file));
  } catch {
    return undefined;
  }
}
