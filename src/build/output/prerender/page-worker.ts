import { workerData } from "node:worker_threads";
import type { PageData } from "../../../app/page-data.ts";
import { importServerApp } from "../app/server-app.ts";
import { handleBatches } from "../workers/handle-batches.ts";
import { type PageRenderOptions, renderPageHtml } from "./render-page-html.ts";

const options = workerData as PageRenderOptions;
const serverApp = importServerApp(options.serverApp);

handleBatches(async (page: PageData) => Buffer.from(await renderPageHtml(page, options, await serverApp)));
