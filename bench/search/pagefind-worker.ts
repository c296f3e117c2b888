import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";
import { CountingLoader } from "../../src/pack/counting-loader.ts";
import type { KnownItem, Outcome, StartCost } from "../../src/pack/known-items.ts";
import { serveBatches } from "../../src/pack/serve-batches.ts";
import { resultCount } from "./contestant.ts";
import { servedBytes } from "./served-bytes.ts";

/** What came of a query, and what Pagefind loaded before it. */
export interface PagefindOutcome extends Outcome {
  readonly start: StartCost;
}

/** The part used here of the script that Pagefind writes. */
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
const host = "https://pagefind.example/";

let load: (path: string) => Promise<Uint8Array> = readServed;

async function readServed(path: string): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(join(folder, path)));
}

// Its script asks for files by `fetch` alone.
globalThis.fetch = async (input) => {
  const path = String(input).slice(host.length).replace(/\?.*$/u, "");
  const bytes = await load(path);
  return new Response(bytes.slice());
};

const script: Promise<PagefindScript> = import(pathToFileURL(join(folder, "pagefind.js")).href);

/** An instance that has loaded what each search needs. */
async function openInstance(): Promise<PagefindInstance> {
  const instance = (await script).createInstance({ basePath: host, baseUrl: "/", noWorker: true });
  await instance.init();
  // Answers once all is there; these pages have no filters, so nothing more is loaded for it.
  await instance.filters();
  return instance;
}

async function search(instance: PagefindInstance, query: string): Promise<string[]> {
  const { results } = await instance.search(query);
  const shown = await Promise.all(results.slice(0, resultCount).map((result) => result.data()));
  return shown.map(({ url }) => url);
}

function toCost({ loaded, roundTrips }: CountingLoader): StartCost {
  // All but its one JSON file is compressed already, and served as it is.
  const sizes = [...loaded].map(([path, bytes]) =>
    path.endsWith(".json") ? servedBytes(bytes) : bytes.length,
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: loaded.size, roundTrips };
}

async function ask({ query, url }: KnownItem): Promise<PagefindOutcome> {
  const opening = new CountingLoader(readServed);
  load = opening.load;
  const instance = await openInstance();
  const asking = new CountingLoader(readServed);
  load = asking.load;
  const urls = await search(instance, query);
  load = async (path) => asking.loaded.get(path) ?? opening.loaded.get(path) ?? new Uint8Array(0);
  const again = await openInstance();
  const start = performance.now();
  await search(again, query);
  const ms = performance.now() - start;
  const place = urls.indexOf(url);
  return { rank: place < 0 ? undefined : place + 1, ...toCost(asking), ms, start: toCost(opening) };
}

serveBatches(ask);
