import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import type { SearchResult } from "../../../search/query/results.ts";
import type { SearchResponse } from "../../../search/query/search-engine.ts";
import { errorToMessage } from "../../data/error-to-message.ts";
import { searchQuery } from "./search-query.ts";
import { queryToEmptyMessage } from "./search-results.tsx";

/** Upper bound of results shown while typing; the search page shows all. */
const maxResultOptions = 8;

/** One option of the listbox below the input. */
export type SearchOption =
  | { readonly kind: "result"; readonly result: SearchResult }
  | { readonly kind: "recent"; readonly query: string }
  | { readonly kind: "all"; readonly query: string; readonly total: number };

function responseToOptions({ results, total }: SearchResponse, query: string): readonly SearchOption[] {
  const resultOptions = results.map((result): SearchOption => ({ kind: "result", result }));
  return total > results.length ? [...resultOptions, { kind: "all", query, total }] : resultOptions;
}

function responseToStatus({ total, fuzzyMatches, isPartial }: SearchResponse, query: string): string {
  const [correction] = fuzzyMatches;
  const found = total === 0 ? queryToEmptyMessage(query) : lazyMessages.resultsFound(total);
  const corrected = correction && total > 0 ? lazyMessages.resultsFoundFor(found, correction.to) : found;
  return isPartial ? `${corrected} ${messages.partialSearch}` : corrected;
}

/** The options below the input, and what is announced about them. */
interface SearchOptionsState {
  readonly options: readonly SearchOption[];
  readonly statusMessage: string;
  readonly isBusy: boolean;
}

/** The options for a text: results while typing, recent searches while it is empty. */
export function useSearchOptions(text: string, recent: readonly string[]): SearchOptionsState {
  const query = text.trim();
  const lastNonEmpty = useRef({ query: "", options: [] as readonly SearchOption[] });
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...searchQuery({
      query,
      filters: {},
      limit: maxResultOptions,
      includeFacets: false,
      includeExcerpts: false,
    }),
    enabled: query !== "",
  });
  useEffect(() => {
    if (data === undefined || data.total === 0 || isPlaceholderData) return;
    lastNonEmpty.current = { query, options: responseToOptions(data, query) };
  }, [data, query, isPlaceholderData]);
  if (query === "") {
    const options = recent.map((each): SearchOption => ({ kind: "recent", query: each }));
    return { options, statusMessage: recent.length > 0 ? lazyMessages.recentSearches : "", isBusy: false };
  }
  if (error && !data) return { options: [], statusMessage: errorToMessage(error).title, isBusy: false };
  if (!data) return { options: [], statusMessage: lazyMessages.searching, isBusy: true };
  const statusMessage = responseToStatus(data, query);
  const last = lastNonEmpty.current;
  // A partly typed word may match nothing yet: keep the results of its prefix.
  if (data.total === 0 && last.query !== "" && query.startsWith(last.query)) {
    return {
      options: last.options,
      statusMessage: `${statusMessage} ${lazyMessages.staleResultsFor(last.query)}`,
      isBusy: isFetching,
    };
  }
  return { options: responseToOptions(data, query), statusMessage, isBusy: isFetching };
}
