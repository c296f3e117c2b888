import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import MiniSearch, { type Options, type SearchOptions, type SearchResult } from "minisearch";
import {
  type KnownItem,
  measureKnownItems,
  parseKnownItems,
  type QueryOutcome,
} from "../../src/build/quality/known-items.ts";
import type { SearchDocument } from "../../src/search/index/search-document.ts";
import { type BenchmarkEngine, resultCount } from "./benchmark-engine.ts";
import { compressedBytes } from "./compressed-bytes.ts";

/** Titles get the most weight, as MiniSearch's documentation recommends. */
const boost = { question: 3, keywords: 2, text: 1 };

const baseOptions: SearchOptions = {
  boost,
  // The last word may still be incomplete.
  prefix: (_term, termIndex, terms) => termIndex === terms.length - 1,
};

/** All words first, then all words with fuzzy matching, then any of them. */
const searchStrategies: readonly SearchOptions[] = [
  { ...baseOptions, combineWith: "AND" },
  { ...baseOptions, combineWith: "AND", fuzzy: 0.2 },
  { ...baseOptions, combineWith: "OR", fuzzy: 0.2 },
];

const script = fileURLToPath(import.meta.resolve("minisearch"));

function createOptions(includeTexts: boolean): Options<SearchDocument> {
  return {
    idField: "url",
    fields: includeTexts ? ["question", "keywords", "text"] : ["question", "keywords"],
    storeFields: ["question", "subjectName"],
    extractField: (document, field) => {
      const value = document[field as keyof SearchDocument];
      return Array.isArray(value) ? value.join(", ") : String(value);
    },
  };
}

function runQuery(index: MiniSearch<SearchDocument>, query: string): readonly SearchResult[] {
  for (const strategy of searchStrategies) {
    const results = index.search(query, strategy);
    if (results.length > 0) return results.slice(0, resultCount);
  }
  return [];
}

/** Queries an index that is fully loaded: nothing more is fetched. */
async function* runQueries(
  index: MiniSearch<SearchDocument>,
  items: readonly KnownItem[],
): AsyncGenerator<QueryOutcome> {
  for (const { query, url } of items) {
    const start = performance.now();
    const results = runQuery(index, query);
    const ms = performance.now() - start;
    const position = results.findIndex(({ id }) => id === url);
    yield { rank: position < 0 ? undefined : position + 1, bytes: 0, requests: 0, roundTrips: 0, ms };
  }
}

function createBenchmarkEngine(name: string, includeTexts: boolean): BenchmarkEngine {
  return {
    name,
    build: async (documents, folder) => {
      const index = new MiniSearch(createOptions(includeTexts));
      for await (const document of documents) index.add(document);
      writeFileSync(join(folder, "index.json"), JSON.stringify(index));
    },
    measure: async (folder, queries) => {
      const bytes = readFileSync(join(folder, "index.json"));
      const index = MiniSearch.loadJSON(bytes.toString("utf8"), createOptions(includeTexts));
      const items = parseKnownItems(queries);
      const startBytes = compressedBytes(bytes) + compressedBytes(readFileSync(script));
      return await measureKnownItems(items, runQueries(index, items), {
        bytes: startBytes,
        requests: 2,
        roundTrips: 1,
      });
    },
  };
}

/** MiniSearch over titles and keywords, with the index loaded as a whole. */
export const miniSearch = createBenchmarkEngine("MiniSearch, titles and keywords", false);

/** MiniSearch over the full text too. */
export const miniSearchTexts = createBenchmarkEngine("MiniSearch, full text", true);
