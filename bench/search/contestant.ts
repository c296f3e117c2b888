import type { KnownItemReport } from "../../src/pack/known-items.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";

/** A search engine that is measured. */
export interface Contestant {
  /** How its row is headed, with its version where it is not ours. */
  readonly name: string;
  /** Indexes documents and writes the files that a host would serve. In a process of its own. */
  readonly build: (documents: AsyncIterable<SearchDocument>, folder: string) => Promise<void>;
  /** Asks queries (see `readKnownItems`) of the files that `build` wrote, ten results each, each from nothing. */
  readonly measure: (folder: string, queries: unknown) => Promise<KnownItemReport>;
}

/** Results asked for. */
export const resultCount = 10;
