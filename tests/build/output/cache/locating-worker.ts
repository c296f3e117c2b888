import { handleBatches } from "../../../../src/build/output/workers/handle-batches.ts";

handleBatches(async (item: number) => Uint8Array.of(item, 2));
