import { workerData } from "node:worker_threads";
import { handleBatches } from "../output/workers/handle-batches.ts";
import type { SourceItem } from "./find-sources.ts";
import type { FileReadOptions } from "./read-source.ts";
import { readSourceAsBytes } from "./source-serialization.ts";

handleBatches((item: SourceItem) => readSourceAsBytes(item, workerData as FileReadOptions));
