import { workerData } from "node:worker_threads";
import type { SourceItem } from "../collect/find-sources.ts";
import { handleBatches } from "../output/workers/handle-batches.ts";
import { type VerifyOptions, verifySource } from "./verify-source.ts";

handleBatches((item: SourceItem) => verifySource(item, workerData as VerifyOptions));
