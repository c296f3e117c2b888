import { parentPort } from "node:worker_threads";

/** A worker's side of `mapInWorkers`: answers each batch of items with as many results, in their order. */
export function serveBatches<Item, Result>(toResult: (item: Item) => Promise<Result>): void {
  let previous: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (batch: readonly Item[]) => {
    previous = previous.then(async () => {
      const results: Result[] = [];
      for (const item of batch) results.push(await toResult(item));
      parentPort?.postMessage(results);
    });
  });
}
