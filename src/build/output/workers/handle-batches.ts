import { parentPort } from "node:worker_threads";
import { ownedBuffers } from "./owned-buffers.ts";

/** The worker's side of `mapInWorkers`: answers each batch of items with as many results, in order. */
export function handleBatches<Item, Result>(processItem: (item: Item) => Promise<Result>): void {
  let previous: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (batch: readonly Item[]) => {
    previous = previous.then(async () => {
      const results: Result[] = [];
      for (const item of batch) results.push(await processItem(item));
      const arrays = results.filter((result) => result instanceof Uint8Array);
      parentPort?.postMessage(results, ownedBuffers(arrays));
    });
  });
}
