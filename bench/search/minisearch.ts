import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import MiniSearch, { type Options, type SearchOptions, type SearchResult } from "minisearch";
import {
  type KnownItem,
  measureKnownItems,
  type Outcome,
  readKnownItems,
} from "../../src/pack/known-items.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";
import { type Contestant, resultCount } from "./contestant.ts";
import { servedBytes } from "./served-bytes.ts";

/** Titles weigh most, as its own documentation has it. */
const boost = { question: 3, keywords: 2, text: 1 };

const usual: SearchOptions = {
  boost,
  // The last word is being typed.
  prefix: (_term, place, terms) => place === terms.length - 1,
};

/** All words first, then all words with slips in them, then any of them. */
const steps: readonly SearchOptions[] = [
  { ...usual, combineWith: "AND" },
  { ...usual, combineWith: "AND", fuzzy: 0.2 },
  { ...usual, combineWith: "OR", fuzzy: 0.2 },
];

const script = fileURLToPath(import.meta.resolve("minisearch"));

function toOptions(withTexts: boolean): Options<SearchDocument> {
  return {
    idField: "url",
    fields: withTexts ? ["question", "keywords", "text"] : ["question", "keywords"],
    storeFields: ["question", "subjectName"],
    extractField: (document, field) => {
      const value = document[field as keyof SearchDocument];
      return Array.isArray(value) ? value.join(", ") : String(value);
    },
  };
}

function ask(index: MiniSearch<SearchDocument>, query: string): readonly SearchResult[] {
  for (const step of steps) {
    const results = index.search(query, step);
    if (results.length > 0) return results.slice(0, resultCount);
  }
  return [];
}

/** Asks an index that is there as a whole: nothing more is loaded. */
async function* askAll(
  index: MiniSearch<SearchDocument>,
  items: readonly KnownItem[],
): AsyncGenerator<Outcome> {
  for (const { query, url } of items) {
    const start = performance.now();
    const results = ask(index, query);
    const ms = performance.now() - start;
    const place = results.findIndex(({ id }) => id === url);
    yield { rank: place < 0 ? undefined : place + 1, bytes: 0, requests: 0, roundTrips: 0, ms };
  }
}

function toContestant(name: string, withTexts: boolean): Contestant {
  return {
    name,
    build: async (documents, folder) => {
      const index = new MiniSearch(toOptions(withTexts));
      for await (const document of documents) index.add(document);
      writeFileSync(join(folder, "index.json"), JSON.stringify(index));
    },
    measure: async (folder, queries) => {
      const bytes = readFileSync(join(folder, "index.json"));
      const index = MiniSearch.loadJSON(bytes.toString("utf8"), toOptions(withTexts));
      const items = readKnownItems(queries);
      const startBytes = servedBytes(bytes) + servedBytes(readFileSync(script));
      return await measureKnownItems(items, askAll(index, items), {
        bytes: startBytes,
        requests: 2,
        roundTrips: 1,
      });
    },
  };
}

/** MiniSearch over titles and keywords, its index loaded whole. */
export const miniSearch = toContestant("MiniSearch, titles and keywords", false);

/** MiniSearch over texts too. */
export const miniSearchTexts = toContestant("MiniSearch, full text", true);
