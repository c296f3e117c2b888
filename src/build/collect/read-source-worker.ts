import { workerData } from "node:worker_threads";
import { handleBatches } from "../output/workers/handle-batches.ts";
import type { ReadOptions } from "./read-source.ts";
import { readSourceAsBytes } from "./source-serialization.ts";

handleBatches((path: string) => readSourceAsBytes(path, workerData as ReadOptions));
