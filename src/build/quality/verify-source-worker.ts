import { workerData } from "node:worker_threads";
import { handleBatches } from "../output/workers/handle-batches.ts";
import { verifySource } from "./verify-source.ts";

handleBatches((path: string) => verifySource(path, workerData as string));
