import type { KnownItemReport } from "../../src/build/quality/known-items.ts";
import type { SearchDocument } from "../../src/search/index/search-document.ts";

/** A search engine under test. */
export interface BenchmarkEngine {
  /** Its row heading, with the version unless it is our own. */
  readonly name: string;
  /** Indexes documents and writes the files that a host would serve. Runs in its own process. */
  readonly build: (documents: AsyncIterable<SearchDocument>, folder: string) => Promise<void>;
  /** Runs queries (see `parseKnownItems`) against the files that `build` wrote, ten results each, each with a cold cache. */
  readonly measure: (folder: string, queries: unknown) => Promise<KnownItemReport>;
}

/** Results requested per query. */
export const resultCount = 10;
