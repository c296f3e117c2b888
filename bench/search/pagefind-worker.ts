import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";
import { handleBatches } from "../../src/build/output/workers/handle-batches.ts";
import type { KnownItem, QueryOutcome, StartupCost } from "../../src/build/quality/known-items.ts";
import { MeasuringLoader } from "../../src/build/quality/measuring-loader.ts";
import { must } from "../../src/content/must.ts";
import { resultCount } from "./benchmark-engine.ts";
import { compressedBytes } from "./compressed-bytes.ts";

/** The outcome of a query, and what Pagefind loaded before it. */
export interface PagefindQueryOutcome extends QueryOutcome {
  readonly startup: StartupCost;
}

/** The part of Pagefind's generated script that is used here. */
interface PagefindScript {
  readonly createInstance: (options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
  }) => PagefindInstance;
}

interface PagefindInstance {
  readonly init: () => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ results: readonly { data: () => Promise<{ url: string }> }[] }>;
  readonly filters: () => Promise<unknown>;
}

const folder = String(workerData);
const origin = "https://pagefind.example/";

let load: (path: string) => Promise<Uint8Array> = readServed;

async function readServed(path: string): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(join(folder, path)));
}

// Its script loads files only through `fetch`.
globalThis.fetch = async (input) => {
  const path = String(input).slice(origin.length).replace(/\?.*$/u, "");
  const bytes = await load(path);
  return new Response(bytes.slice());
};

const script: Promise<PagefindScript> = import(pathToFileURL(join(folder, "pagefind.js")).href);

/** An instance that has loaded everything a search needs. */
async function openInstance(): Promise<PagefindInstance> {
  const instance = (await script).createInstance({ basePath: origin, baseUrl: "/", noWorker: true });
  await instance.init();
  // Resolves when everything is loaded; these pages have no filters, so this loads nothing more.
  await instance.filters();
  return instance;
}

async function search(instance: PagefindInstance, query: string): Promise<string[]> {
  const { results } = await instance.search(query);
  const topResults = await Promise.all(results.slice(0, resultCount).map((result) => result.data()));
  return topResults.map(({ url }) => url);
}

function loaderToCost({ loaded, roundTrips }: MeasuringLoader): StartupCost {
  // Every file except its one JSON file is already compressed and is served as it is.
  const sizes = [...loaded].map(([path, bytes]) =>
    path.endsWith(".json") ? compressedBytes(bytes) : bytes.length,
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: loaded.size, roundTrips };
}

async function runQuery({ query, url }: KnownItem): Promise<PagefindQueryOutcome> {
  const startupLoader = new MeasuringLoader(readServed);
  load = startupLoader.load;
  const instance = await openInstance();
  const queryLoader = new MeasuringLoader(readServed);
  load = queryLoader.load;
  const urls = await search(instance, query);
  load = async (path) =>
    must(queryLoader.loaded.get(path) ?? startupLoader.loaded.get(path), `file ${path} from the first run`);
  const warmInstance = await openInstance();
  const startedMs = performance.now();
  await search(warmInstance, query);
  const ms = performance.now() - startedMs;
  const location = urls.indexOf(url);
  return {
    rank: location < 0 ? undefined : location + 1,
    ...loaderToCost(queryLoader),
    ms,
    startup: loaderToCost(startupLoader),
  };
}

handleBatches(runQuery);
