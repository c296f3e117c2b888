import { workerData } from "node:worker_threads";
import { handleBatches } from "../../../../src/build/output/workers/handle-batches.ts";

const { limit } = workerData as { readonly limit: number };

handleBatches(async (number: number) => {
  if (number > limit) throw new RangeError(`${number} is more than ${limit}`);
  return number ** 2;
});
