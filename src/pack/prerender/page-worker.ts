import { workerData } from "node:worker_threads";
import { OutputFiles } from "../output-files.ts";
import { serveBatches } from "../serve-batches.ts";
import { itemToHtml, type PageItem, type PageSetup } from "./page-job.ts";

const setup = workerData as PageSetup;
const output = new OutputFiles(setup.folder);

/** Writes a page; the answer is its size in bytes. */
serveBatches(async (item: PageItem) => {
  const html = await itemToHtml(item, setup);
  await output.write(item.file, html);
  return Buffer.byteLength(html);
});
