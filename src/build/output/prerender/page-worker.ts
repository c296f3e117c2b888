import { workerData } from "node:worker_threads";
import type { PageData } from "../../../app/page-data.ts";
import { importServerApp } from "../app/server-app.ts";
import { handleBatches } from "../workers/handle-batches.ts";
import { createPageRenderer, type PageRenderOptions } from "./render-page-html.ts";

const options = workerData as PageRenderOptions;
const renderer = importServerApp(options.serverApp).then((app) => createPageRenderer(options, app));

handleBatches(async (page: PageData) => Buffer.from(await (await renderer)(page)));
