import { workerData } from "node:worker_threads";
import { serveBatches } from "../serve-batches.ts";
import { itemToHtml, type PageItem, type PageSetup } from "./page-job.ts";

serveBatches(async (item: PageItem) => Buffer.from(await itemToHtml(item, workerData as PageSetup)));
