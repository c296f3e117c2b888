import { parentPort } from "node:worker_threads";

/** The worker's side of `mapInWorkers`: answers each batch of items with as many results, in order. */
export function handleBatches<Item, Result>(processItem: (item: Item) => Promise<Result>): void {
  let previous: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (batch: readonly Item[]) => {
    previous = previous.then(async () => {
      const results: Result[] = [];
      for (const item of batch) results.push(await processItem(item));
      parentPort?.postMessage(results, ownedBuffers(results));
    });
  });
}

/** The memory of results that consist of nothing else: it is handed over instead of being copied. */
function ownedBuffers(results: readonly unknown[]): ArrayBuffer[] {
  return results.flatMap((result) =>
    result instanceof Uint8Array &&
    result.buffer instanceof ArrayBuffer &&
    result.byteLength === result.buffer.byteLength
      ? result.buffer
      : [],
  );
}
