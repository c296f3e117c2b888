import { contentTokens } from "../../search/analysis/tokenize.ts";
import type { SearchDocument } from "../../search/index/search-document.ts";
import type { SearchEngine } from "../../search/query/search-engine.ts";

/** A query drawn from a text, with the URLs of all documents that contain its words. */
export interface RecallQuery {
  readonly query: string;
  readonly urls: ReadonlySet<string>;
}

/** Words that tell little apart are not drawn: so short, or without a letter. */
const drawableWord = /^\p{L}{4,}$/u;

/** The words of a text, each once. */
function textToTerms(text: string): Set<string> {
  return new Set(contentTokens(text).map(({ term }) => term));
}

/** Two or three words of a text, at fixed places, so that the same collection gives the same queries. */
function drawTerms(text: string, number: number): string[] {
  const terms = [...textToTerms(text)].filter((term) => drawableWord.test(term));
  const count = 2 + (number % 2);
  if (terms.length < count * 2) return [];
  return Array.from({ length: count }, (_, index) => terms[(number * 7 + index * 11) % terms.length] ?? "");
}

/**
 * Draws queries from the texts of documents, and finds by reading all of them which contain their words. `documents` is
 * read twice.
 */
export function drawRecallQueries(
  documents: () => Iterable<SearchDocument>,
  documentCount: number,
  queryCount: number,
): RecallQuery[] {
  const stride = Math.max(1, Math.floor(documentCount / queryCount));
  const drawn: { terms: string[]; urls: Set<string> }[] = [];
  let number = 0;
  for (const { text } of documents()) {
    if (number % stride === 0 && drawn.length < queryCount) {
      const terms = [...new Set(drawTerms(text, drawn.length))];
      if (terms.length >= 2) drawn.push({ terms, urls: new Set() });
    }
    number += 1;
  }
  for (const { url, question, keywords, text } of documents()) {
    const terms = textToTerms([question, ...keywords, text].join("\n"));
    for (const query of drawn) if (query.terms.every((term) => terms.has(term))) query.urls.add(url);
  }
  return drawn.map(({ terms, urls }) => ({ query: terms.join(" "), urls }));
}

export interface RecallReport {
  readonly queries: number;
  /** The mean share of documents with all words that a search lists in the end. */
  readonly recall: number;
}

/** Measures how much of what a plain scan finds is listed once all results are asked for. */
export async function measureRecall(
  engine: SearchEngine,
  queries: readonly RecallQuery[],
): Promise<RecallReport> {
  let sum = 0;
  for (const { query, urls } of queries) {
    const { results } = await engine.search(`${query} `, {
      limit: Number.MAX_SAFE_INTEGER,
      includeFullText: true,
    });
    const listed = new Set(results.map(({ url }) => url));
    sum += [...urls].filter((url) => listed.has(url)).length / urls.size;
  }
  return { queries: queries.length, recall: queries.length === 0 ? 1 : sum / queries.length };
}
