import { workerData } from "node:worker_threads";
import type { SourceItem } from "../collect/find-sources.ts";
import { loadServerApp } from "../output/app/server-app.ts";
import { handleBatches } from "../output/workers/handle-batches.ts";
import { type VerifyOptions, verifySource } from "./verify-source.ts";

const options = workerData as VerifyOptions;
const serverApp = loadServerApp(options.serverApp);

handleBatches(async (item: SourceItem) => verifySource(item, options, serverApp));
