import { useQuery } from "@tanstack/react-query";
import type { Manifest } from "../../../../bundle/manifest.ts";
import { subjectPath } from "../../../../bundle/pages/route-paths.ts";
import type { SubjectSlug } from "../../../../content/url.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { listingMessages } from "../../../../i18n/listing-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import type { SearchResult } from "../../../../search/query/results.ts";
import type { SearchResponse } from "../../../../search/query/search-engine.ts";
import { errorToMessage } from "../../../data/error-to-message.ts";
import { manifestQuery } from "../../../data/manifest-query.ts";
import type { SiteSearchResponse } from "../search-protocol.ts";
import { searchQuery } from "../search-query.ts";
import { queryToEmptyMessage } from "../search-results.tsx";
import { searchPath } from "../search-view.ts";
import { suggestKeywords, suggestSubjects } from "./suggestions.ts";
import { useFormulaResults } from "./use-formula-results.ts";

/** Upper bound of results shown while typing; the search page shows all. */
const maxResults = 8;

/** Subjects and example questions offered while the input is empty. */
const maxStartSubjects = 5;
const maxExamples = 3;

/** What an option shows of a result. */
type ResultOfOption = Pick<
  SearchResult,
  "url" | "question" | "questionHighlights" | "subject" | "subjectName"
>;

/** One option of the listbox below the input. */
export type SearchOption =
  | { readonly kind: "result"; readonly result: ResultOfOption }
  | { readonly kind: "subject"; readonly slug: SubjectSlug; readonly name: string }
  | { readonly kind: "keyword"; readonly key: string; readonly keyword: string }
  | { readonly kind: "example"; readonly url: string; readonly question: string }
  | { readonly kind: "recent"; readonly query: string }
  | { readonly kind: "all"; readonly query: string };

/** Options under a common label. Never empty. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly SearchOption[];
}

/** The path of the page that an option opens. */
export function optionToPath(option: SearchOption): string {
  switch (option.kind) {
    case "result":
      return option.result.url;
    case "example":
      return option.url;
    case "subject":
      return subjectPath(option.slug);
    case "keyword":
      return searchPath({ filters: { keywords: [option.key] } });
    case "recent":
    case "all":
      return searchPath({ query: option.query });
  }
}

function withoutEmpty(groups: readonly OptionGroup[]): OptionGroup[] {
  return groups.filter(({ options }) => options.length > 0);
}

/** What to start from while nothing is typed: recent searches, the largest subjects, and questions as examples. */
function startGroups(recentQueries: readonly string[], manifest: Manifest | undefined): OptionGroup[] {
  const subjects = (manifest?.subjects ?? []).toSorted((one, other) => other.count - one.count);
  const seenSubjects = new Set<string>();
  const examples = (manifest?.examples ?? []).filter(({ subject }) => {
    const isNew = !seenSubjects.has(subject);
    seenSubjects.add(subject);
    return isNew;
  });
  return withoutEmpty([
    {
      label: lazyMessages.recentSearches,
      options: recentQueries.map((query) => ({ kind: "recent", query })),
    },
    {
      label: messages.subjects,
      options: subjects.slice(0, maxStartSubjects).map(({ slug, name }) => ({ kind: "subject", slug, name })),
    },
    {
      label: lazyMessages.exampleQuestions,
      options: examples
        .slice(0, maxExamples)
        .map(({ url, question }) => ({ kind: "example", url, question })),
    },
  ]);
}

/** The questions that were found, and the way to the search page if it may show more. */
function resultsToOptions(
  {
    results,
    total,
    totalIsExact,
  }: Pick<SearchResponse, "total" | "totalIsExact"> & { readonly results: readonly ResultOfOption[] },
  query: string,
): SearchOption[] {
  const questions = results.map((result): SearchOption => ({ kind: "result", result }));
  const hasMore = total > results.length || (total > 0 && !totalIsExact);
  return hasMore ? [...questions, { kind: "all", query }] : questions;
}

function responseToGroups(
  response: SearchResponse,
  query: string,
  manifest: Manifest | undefined,
): OptionGroup[] {
  return withoutEmpty([
    // A name that begins like this is what is meant more often than any of the questions.
    {
      label: messages.subjects,
      options: suggestSubjects(manifest?.subjects ?? [], query).map(({ slug, name }) => ({
        kind: "subject",
        slug,
        name,
      })),
    },
    { label: lazyMessages.matchingQuestions, options: resultsToOptions(response, query) },
    {
      label: messages.keywords,
      options: suggestKeywords(response.results, query).map((suggestion) => ({
        kind: "keyword",
        ...suggestion,
      })),
    },
  ]);
}

/** The search page may find more, as it also searches the texts of answers. */
function countToStatus(total: number, isExact: boolean): string {
  return isExact ? lazyMessages.resultsFound(total) : lazyMessages.atLeastFound(messages.results(total));
}

function responseToStatus(
  { total, totalIsExact, fuzzyMatches, dropped, isPartial, source }: SiteSearchResponse,
  query: string,
): string {
  const [fuzzyMatch] = fuzzyMatches;
  const counted =
    dropped.length > 0 ? listingMessages.resultsWithout(dropped) : countToStatus(total, totalIsExact);
  const found = total === 0 ? queryToEmptyMessage(query) : counted;
  const corrected = fuzzyMatch && total > 0 ? lazyMessages.resultsFoundFor(found, fuzzyMatch.to) : found;
  return isPartial ? `${corrected} ${lazyMessages.partialSearch[source]}` : corrected;
}

/** The options for a text, with the message for the live region. */
export interface SearchOptionsState {
  readonly groups: readonly OptionGroup[];
  readonly statusMessage: string;
  /** Whether better options are being loaded. */
  readonly isBusy: boolean;
}

/** Options for the text of the input. */
export function useSearchOptions(text: string, recentQueries: readonly string[]): SearchOptionsState {
  const query = text.trim();
  // `preloadSearch` loads it; until then there are only questions.
  const { data: manifest } = useQuery({ ...manifestQuery, enabled: false });
  const formula = useFormulaResults(query, maxResults);
  const words = formula.kind === "none" ? formula.words : "";
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...searchQuery({
      query: words,
      filters: {},
      limit: maxResults,
      includeFacets: false,
      includeExcerpts: false,
    }),
    enabled: words !== "",
  });
  if (query === "") return { groups: startGroups(recentQueries, manifest), statusMessage: "", isBusy: false };
  if (formula.kind === "found") {
    const results = formula.results.map((result) => ({ ...result, questionHighlights: [] }));
    const options = resultsToOptions({ ...formula, results }, query);
    return {
      groups: [{ label: lazyMessages.matchingQuestions, options }],
      statusMessage: countToStatus(formula.total, formula.totalIsExact),
      isBusy: false,
    };
  }
  if (formula.kind === "none" && words === "")
    return { groups: [], statusMessage: listingMessages.noResultsFor(query), isBusy: false };
  if (error && !data) return { groups: [], statusMessage: errorToMessage(error).title, isBusy: false };
  if (!data || formula.kind === "loading")
    return { groups: [], statusMessage: lazyMessages.searching, isBusy: true };
  // That nothing was found for the previous text says nothing about this one.
  const isUnknown = isPlaceholderData && data.total === 0;
  const found = responseToStatus(data, words);
  const status =
    words === query
      ? found
      : `${listingMessages.noResultsFor(query)} ${lazyMessages.resultsFoundFor(found, words)}`;
  return {
    groups: responseToGroups(data, words, manifest),
    statusMessage: isUnknown ? lazyMessages.searching : status,
    isBusy: isFetching,
  };
}
