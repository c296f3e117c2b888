import { parentPort } from "node:worker_threads";
import { ownedBuffers } from "./owned-buffers.ts";

/**
 * The worker's side of `mapInWorkers`: answers each batch of items with as many results, in order. `getTransferList` is the memory of a
 * result that is handed over instead of being copied; by default that of bytes.
 */
export function handleBatches<Item, Result>(
  processItem: (item: Item) => Promise<Result>,
  getTransferList: (result: Result) => readonly ArrayBuffer[] = ownBytes,
): void {
  let previous: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (batch: readonly Item[]) => {
    previous = previous.then(async () => {
      const results: Result[] = [];
      for (const item of batch) results.push(await processItem(item));
      parentPort?.postMessage(results, results.flatMap(getTransferList));
    });
  });
}

function ownBytes(result: unknown): ArrayBuffer[] {
  return result instanceof Uint8Array ? ownedBuffers([result]) : [];
}
