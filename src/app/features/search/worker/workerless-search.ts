import type { SearchEngine } from "../../../../search/query/search-engine.ts";
import { fetchBytes } from "../../../data/fetch-file.ts";
import type { SearchFunction } from "../search-protocol.ts";
import { openSearchEngine } from "./open-search-engine.ts";

let current: { readonly headerUrl: string; readonly engine: Promise<SearchEngine> } | undefined;

/** Opens an index by its header: once, and again after a failure. */
function getEngine(headerUrl: string): Promise<SearchEngine> {
  if (current?.headerUrl !== headerUrl) {
    const engine = fetchBytes(headerUrl).then((bytes) => openSearchEngine(headerUrl, bytes));
    current = { headerUrl, engine };
    engine.catch(() => {
      current = undefined;
    });
  }
  return current.engine;
}

/** Opens an index for the first search. Rejects with a `LoadError`. */
export async function preloadIndexWithoutWorker(headerUrl: string): Promise<void> {
  await getEngine(headerUrl);
}

/** Searches an index on the main thread. */
export const searchWithoutWorker: SearchFunction = async (headerUrl, query, options) => {
  const engine = await getEngine(headerUrl);
  return { ...(await engine.search(query, options)), source: "site" };
};
