import { mapInWorkers } from "./map-in-workers.ts";
import { type ReadOptions, readSource, type SourceResult } from "./read-source.ts";

/** Below this many files a second thread takes longer to start than it saves. */
const fewFiles = 400;

/** Reads content files, on all cores where there are many. Yields one result per path, in their order. */
export async function* readSources(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<SourceResult> {
  if (paths.length > fewFiles) {
    const script = new URL("./read-source-worker.ts", import.meta.url);
    yield* mapInWorkers<string, SourceResult>({
      script,
      setup: options,
      items: paths,
      count: paths.length,
      batchSize: 64,
    });
    return;
  }
  for (const path of paths) yield await readSource(path, options);
}
