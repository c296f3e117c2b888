import { workerData } from "node:worker_threads";
import { handleBatches } from "../workers/handle-batches.ts";
import { type PageInput, type PageRenderOptions, renderPageHtml } from "./render-page-html.ts";

handleBatches(async (input: PageInput) =>
  Buffer.from(await renderPageHtml(input, workerData as PageRenderOptions)),
);
