import { workerData } from "node:worker_threads";
import type { ReadOptions } from "./read-source.ts";
import { serveBatches } from "./serve-batches.ts";
import { readSourceBytes } from "./source-bytes.ts";

serveBatches((path: string) => readSourceBytes(path, workerData as ReadOptions));
