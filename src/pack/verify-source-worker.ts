import { workerData } from "node:worker_threads";
import { serveBatches } from "./serve-batches.ts";
import { verifySource } from "./verify-source.ts";

serveBatches((path: string) => verifySource(path, workerData as string));
