import { workerData } from "node:worker_threads";
import { loadServerApp } from "../app/server-app.ts";
import { handleBatches } from "../workers/handle-batches.ts";
import type { PageInput } from "./plan-pages.ts";
import { createPageRenderer, type PageRenderOptions } from "./render-page-html.ts";

const options = workerData as PageRenderOptions;
const renderPage = createPageRenderer(options, loadServerApp(options.serverApp));

handleBatches(async (page: PageInput) => Buffer.from(await renderPage(page)));
