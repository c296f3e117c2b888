import type { StoredDocument } from "../codec/document-shard.ts";
import { findHighlights, type HighlightRange, type HighlightTerms, type Snippet } from "./highlight.ts";
import type { IndexReader } from "./index-reader.ts";
import { normalizeText, type ParsedQuery } from "./parse-query.ts";
import type { QueryMatches } from "./query-matches.ts";
import type { RankedDocument } from "./ranking.ts";

/**
 * Why a document matches: its question is the query; its title, or title and keywords, contain the words; a typo was
 * corrected; the words, or those in quotes, are in a row; or the text contains them. `related` if it lacks words, or has
 * synonyms of them. `near` if title and keywords contain most of the words, and it was added to a short list. `listed`
 * if the query has no words.
 */
export type MatchReason =
  | "exact"
  | "title"
  | "keyword"
  | "typo"
  | "phrase"
  | "text"
  | "related"
  | "near"
  | "listed";

export interface SearchResult {
  readonly url: string;
  readonly question: string;
  /** The subject's slug. */
  readonly subject: string;
  readonly subjectName: string;
  readonly keywords: readonly string[];
  /** The start of the answer. Without highlights if the words only occur further on. */
  readonly snippet: Snippet;
  /** The words to look for further on, if it was the text that matched; undefined otherwise. See `findSnippet`. */
  readonly textTerms: HighlightTerms | undefined;
  /** Where the question contains the words. */
  readonly questionHighlights: readonly HighlightRange[];
  readonly reason: MatchReason;
}

/** A document on the requested page of results. */
export interface ResultDocument extends RankedDocument {
  /** Why it matches, where its terms don't say. */
  readonly knownReason?: "exact" | "near";
}

/** Titles compared with the query: those with exactly its terms may still differ in stop words and word order. */
const maxComparedTitles = 40;

/** The page of results, with questions equal to the query first. */
export async function exactMatchesFirst(
  reader: IndexReader,
  ranked: readonly RankedDocument[],
  normalizedQuery: string,
  offset: number,
  limit: number,
): Promise<ResultDocument[]> {
  const firstOther = ranked.findIndex((document) => !document.isExactTitle);
  const compared = Math.min(firstOther < 0 ? ranked.length : firstOther, maxComparedTitles);
  // The visible documents rarely change: fetch them in the same round trip.
  const visible = compared === 0 ? [] : ranked.slice(offset, offset + limit);
  const [isExact] = await Promise.all([
    Promise.all(
      ranked.slice(0, compared).map(async ({ document }) => {
        const { question } = reader.documentFromTitleIndex(document) ?? (await reader.document(document));
        return normalizeText(question) === normalizedQuery;
      }),
    ),
    ...(reader.hasTitleIndex ? [] : visible.map(({ document }) => reader.document(document))),
  ]);
  const exact = ranked.filter((_, place) => isExact[place] === true);
  const others = ranked.slice(0, compared).filter((document) => !exact.includes(document));
  return [...exact, ...others, ...ranked.slice(compared, offset + limit)]
    .slice(offset, offset + limit)
    .map((document) => (exact.includes(document) ? { ...document, knownReason: "exact" } : document));
}

function matchReason(
  document: ResultDocument,
  { requiredMask, terms }: QueryMatches,
  query: ParsedQuery,
): MatchReason {
  if (document.knownReason !== undefined) return document.knownReason;
  if (terms.length === 0) return "listed";
  if ((document.matchedMask & requiredMask) !== requiredMask || document.isRelaxed) return "related";
  if ((document.fuzzyMask & requiredMask) !== 0) return "typo";
  if (query.phrases.length > 0) return "phrase";
  if ((document.titleMask & requiredMask) === requiredMask) return "title";
  if ((document.titleOrKeywordMask & requiredMask) === requiredMask) return "keyword";
  return document.isPhraseMatch ? "phrase" : "text";
}

/** The reasons that a text may have more of than an excerpt shows. */
const textReasons: readonly MatchReason[] = ["phrase", "text", "related"];

function termsToHighlights({ terms: queryTerms, alsoSearched }: QueryMatches): HighlightTerms {
  return {
    terms: new Set([
      ...queryTerms.flatMap(({ word, matchedTerms }) => [word.term, ...matchedTerms.map(({ term }) => term)]),
      ...alsoSearched.flatMap((words) => words.split(" ")),
    ]),
    prefixes: queryTerms.flatMap(({ word }) => (word.isPrefix ? [word.typed] : [])),
  };
}

/** Converts the documents of a page to results. `load` gets the stored fields. */
export function documentsToResults(
  reader: IndexReader,
  load: (document: number) => Promise<StoredDocument>,
  page: readonly ResultDocument[],
  matches: QueryMatches,
  query: ParsedQuery,
): Promise<SearchResult[]> {
  const highlightTerms = termsToHighlights(matches);
  return Promise.all(
    page.map(async (ranked) => {
      const { question, url, keywords, excerpt } = await load(ranked.document);
      const { slug, name } = reader.subjectOf(ranked.document);
      const reason = matchReason(ranked, matches, query);
      return {
        url,
        question,
        subject: slug,
        subjectName: name,
        keywords,
        snippet: { text: excerpt, highlights: findHighlights(excerpt, highlightTerms) },
        questionHighlights: findHighlights(question, highlightTerms),
        textTerms: textReasons.includes(reason) ? highlightTerms : undefined,
        reason,
      };
    }),
  );
}

/** The words that the first result contains only as a fuzzy match. */
export function topResultFuzzyMatches(
  { terms, requiredMask }: QueryMatches,
  page: readonly RankedDocument[],
): { from: string; to: string }[] {
  const [first] = page;
  if (first === undefined) return [];
  return terms.flatMap(({ word, bit, matchedTerms }) => {
    if ((first.fuzzyMask & requiredMask & bit) === 0) return [];
    const fuzzyMatch = matchedTerms.find(
      ({ kind, lists }) => kind === "fuzzy" && lists.some((list) => list.documents.includes(first.document)),
    );
    return fuzzyMatch === undefined ? [] : [{ from: word.typed, to: fuzzyMatch.term }];
  });
}
