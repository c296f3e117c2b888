import { workerData } from "node:worker_threads";
import { type ReadOptions, readSource } from "./read-source.ts";
import { serveBatches } from "./serve-batches.ts";

serveBatches((path: string) => readSource(path, workerData as ReadOptions));
