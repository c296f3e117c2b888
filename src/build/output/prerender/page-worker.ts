import { workerData } from "node:worker_threads";
import { importServerApp } from "../app/server-app.ts";
import { handleBatches } from "../workers/handle-batches.ts";
import type { PageInput } from "./plan-pages.ts";
import { createPageRenderer, type PageRenderOptions } from "./render-page-html.ts";

const options = workerData as PageRenderOptions;
const renderer = importServerApp(options.serverApp).then((app) => createPageRenderer(options, app));

handleBatches(async (page: PageInput) => Buffer.from(await (await renderer)(page)));
