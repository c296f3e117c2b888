import { workerData } from "node:worker_threads";
import { importServerApp } from "../output/app/server-app.ts";
import { handleBatches } from "../output/workers/handle-batches.ts";
import { type VerifyOptions, verifySource } from "./verify-source.ts";

const { folder, serverApp } = workerData as VerifyOptions;
const importedServerApp = importServerApp(serverApp);

handleBatches(async (path: string) => verifySource(path, folder, await importedServerApp));
