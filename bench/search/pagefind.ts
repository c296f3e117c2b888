import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type KnownItem,
  measureKnownItems,
  type Outcome,
  readKnownItems,
} from "../../src/pack/known-items.ts";
import { mapInWorkers } from "../../src/pack/map-in-workers.ts";
import { createProgress } from "../../src/pack/progress.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";
import type { Contestant } from "./contestant.ts";
import type { PagefindOutcome } from "./pagefind-worker.ts";
import { servedBytes } from "./served-bytes.ts";

const workerScript = new URL("./pagefind-worker.ts", import.meta.url);

/** Queries that one thread asks: each leaves an instance behind, whose memory ends with the thread. */
const queriesPerThread = 100;

/** Pages handed to its process at one time. */
const pagesAtOnce = 64;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (character) => entities[character] ?? character);
}

/** A page as Pagefind reads it best: it weighs headings by itself, and keywords as it is told. */
function toPage({ question, keywords, text }: SearchDocument): string {
  const keywordLine = `<p data-pagefind-weight="7">${escapeText(keywords.join(", "))}</p>`;
  const body = `<h1>${escapeText(question)}</h1>${keywordLine}<div>${escapeText(text)}</div>`;
  return `<!doctype html><html lang="en"><body><main data-pagefind-body>${body}</main></body></html>`;
}

async function* askAll(folder: string, items: readonly KnownItem[]): AsyncGenerator<PagefindOutcome> {
  const progress = createProgress(process.stderr);
  progress.begin("Querying Pagefind", items.length, "queries");
  for (let first = 0; first < items.length; first += queriesPerThread) {
    const batch = items.slice(first, first + queriesPerThread);
    yield* mapInWorkers<KnownItem, PagefindOutcome>({
      script: workerScript,
      setup: folder,
      items: batch,
      count: batch.length,
      batchSize: batch.length,
    });
    progress.advance(first + batch.length);
  }
  progress.end();
}

/** Pagefind over whole pages, asked through the script that it writes. */
export const pagefind: Contestant = {
  name: "Pagefind",
  build: async (documents, folder) => {
    const { createIndex } = await import("pagefind");
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(errors.join(" "));
    let pages: Promise<{ errors: string[] }>[] = [];
    for await (const document of documents) {
      pages.push(index.addHTMLFile({ url: document.url, content: toPage(document) }));
      if (pages.length < pagesAtOnce) continue;
      await Promise.all(pages);
      pages = [];
    }
    await Promise.all(pages);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join(" "));
  },
  measure: async (folder, queries) => {
    const items = readKnownItems(queries);
    const outcomes: PagefindOutcome[] = [];
    for await (const outcome of askAll(folder, items)) outcomes.push(outcome);
    const script = servedBytes(readFileSync(join(folder, "pagefind.js")));
    const start = outcomes[0]?.start ?? { bytes: 0, requests: 0, roundTrips: 0 };
    return await measureKnownItems(items, inOrder(outcomes), {
      bytes: script + start.bytes,
      requests: 1 + start.requests,
      roundTrips: 1 + start.roundTrips,
    });
  },
};

async function* inOrder(outcomes: readonly Outcome[]): AsyncGenerator<Outcome> {
  yield* outcomes;
}
