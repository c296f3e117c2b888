import { fetchBytes } from "../../../data/files/fetch-file.ts";
import { memoizeLast } from "../../../data/promises/memoize-last.ts";
import type { SearchFunction } from "../search-protocol.ts";
import { openSearchEngine } from "./open-search-engine.ts";

/** Opens an index by its header: once, and again after a failure. */
const getEngine = memoizeLast(async (headerUrl) => openSearchEngine(headerUrl, await fetchBytes(headerUrl)));

/** Opens an index for the first search. Rejects with a `LoadError`. */
export async function preloadIndexWithoutWorker(headerUrl: string): Promise<void> {
  await getEngine(headerUrl);
}

/** Searches an index on the main thread. */
export const searchWithoutWorker: SearchFunction = async (headerUrl, query, options) => {
  const engine = await getEngine(headerUrl);
  return { ...(await engine.search(query, options)), source: "site" };
};
