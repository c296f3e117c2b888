import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mapInWorkers } from "../../src/build/output/workers/map-in-workers.ts";
import { createProgressReporter } from "../../src/build/progress.ts";
import {
  type KnownItem,
  measureKnownItems,
  parseKnownItems,
  type QueryOutcome,
} from "../../src/build/quality/known-items.ts";
import { escapeHtml } from "../../src/content/text/escape-html.ts";
import type { SearchDocument } from "../../src/search/index/search-document.ts";
import type { BenchmarkEngine } from "./benchmark-engine.ts";
import { compressedBytes } from "./compressed-bytes.ts";
import type { PagefindQueryOutcome } from "./pagefind-worker.ts";

const workerScript = new URL("./pagefind-worker.ts", import.meta.url);

/** Queries per worker: each leaves an instance behind, whose memory is freed with the worker. */
const queriesPerWorker = 100;

/** Pages sent to Pagefind's process at a time. */
const maxPendingPages = 64;

/** A page in the form that suits Pagefind best: it weights headings itself, and keywords as told. */
function renderPage({ question, keywords, text }: SearchDocument): string {
  const keywordLine = `<p data-pagefind-weight="7">${escapeHtml(keywords.join(", "))}</p>`;
  const body = `<h1>${escapeHtml(question)}</h1>${keywordLine}<div>${escapeHtml(text)}</div>`;
  return `<!doctype html><html lang="en"><body><main data-pagefind-body>${body}</main></body></html>`;
}

async function* runQueries(
  folder: string,
  items: readonly KnownItem[],
): AsyncGenerator<PagefindQueryOutcome> {
  const progress = createProgressReporter(process.stderr);
  progress.start("Querying Pagefind", items.length, "queries");
  for (let first = 0; first < items.length; first += queriesPerWorker) {
    const batch = items.slice(first, first + queriesPerWorker);
    yield* mapInWorkers<KnownItem, PagefindQueryOutcome>({
      script: workerScript,
      workerData: folder,
      items: batch,
      batchSize: batch.length,
    });
    progress.update(first + batch.length);
  }
  progress.finish();
}

/** Pagefind over whole pages, queried through its generated script. */
export const pagefind: BenchmarkEngine = {
  name: "Pagefind",
  build: async (documents, folder) => {
    const { createIndex } = await import("pagefind");
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(errors.join(" "));
    let pages: Promise<{ errors: string[] }>[] = [];
    for await (const document of documents) {
      pages.push(index.addHTMLFile({ url: document.url, content: renderPage(document) }));
      if (pages.length < maxPendingPages) continue;
      await Promise.all(pages);
      pages = [];
    }
    await Promise.all(pages);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join(" "));
    // Its script is a module, which Node otherwise finds out too late.
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  },
  measure: async (folder, queries) => {
    const items = parseKnownItems(queries);
    const outcomes: PagefindQueryOutcome[] = [];
    for await (const outcome of runQueries(folder, items)) outcomes.push(outcome);
    const script = compressedBytes(readFileSync(join(folder, "pagefind.js")));
    const startup = outcomes[0]?.startup ?? { bytes: 0, requests: 0, roundTrips: 0 };
    return await measureKnownItems(items, toAsyncIterable(outcomes), {
      bytes: script + startup.bytes,
      requests: 1 + startup.requests,
      roundTrips: 1 + startup.roundTrips,
    });
  },
};

async function* toAsyncIterable(outcomes: readonly QueryOutcome[]): AsyncGenerator<QueryOutcome> {
  yield* outcomes;
}
