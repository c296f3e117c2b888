import { handleBatches } from "../../../../src/build/output/workers/handle-batches.ts";

handleBatches(async (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + byte, 0));
