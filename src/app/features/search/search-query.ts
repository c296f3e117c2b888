import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { SearchFilters } from "../../../search/query/filters.ts";
import type { ResultOrder } from "../../../search/query/result-order.ts";
import { NotFoundError } from "../../data/load-error.ts";
import { loadVersioned, manifestQuery } from "../../data/manifest-query.ts";
import { siteBase } from "../../data/site-base.ts";
import { preloadIndex, searchIndex } from "./search-client.ts";
import type { SiteSearchResponse } from "./search-protocol.ts";

/** The parameters of a search. */
export interface SearchParams {
  readonly query: string;
  readonly filters: SearchFilters;
  /** The maximum number of results. */
  readonly limit: number;
  /** Default: best match first. */
  readonly order?: ResultOrder;
  /** Whether to count results by facet. */
  readonly includeFacets: boolean;
  /** Whether to count the keywords of the results shown. Default false. */
  readonly includeKeywords?: boolean;
  /** Whether to find all that texts contain as well. Default false. */
  readonly includeFullText?: boolean;
  /** Whether to find related questions if few have all words. Default true. */
  readonly includeRelated?: boolean;
  /** Whether to load the keywords and excerpts of results. Default true. */
  readonly includeExcerpts?: boolean;
}

/** Searches the site. While the results of a changed query are loading, the previous ones stay. */
export function searchQuery({
  query,
  filters,
  limit,
  order = "best",
  includeFacets,
  includeKeywords = false,
  includeFullText = false,
  includeRelated = true,
  includeExcerpts = true,
}: SearchParams) {
  return queryOptions({
    queryKey: [
      "search",
      query,
      filters,
      limit,
      order,
      { includeFacets, includeKeywords, includeFullText, includeRelated, includeExcerpts },
    ],
    queryFn: ({ client, signal }): Promise<SiteSearchResponse> =>
      loadVersioned(client, async ({ search }) => {
        if (search === null) throw new NotFoundError("The site has no search index", "search/");
        return await searchIndex(siteBase + search.header, query, {
          filters,
          limit,
          order,
          includeFacets,
          includeKeywords,
          includeFullText,
          includeRelated,
          includeExcerpts,
          signal,
        });
      }),
    placeholderData: keepPreviousData,
    // Partial results, found without a connection, are refetched.
    staleTime: ({ state }) => (state.data?.isPartial ? 0 : Number.POSITIVE_INFINITY),
    gcTime: 5 * 60 * 1000,
  });
}

/**
 * Loads what the first search needs, as soon as a reader is about to search. Errors are ignored: the search itself
 * reports them.
 */
export async function preloadSearch(client: QueryClient): Promise<void> {
  try {
    const { search } = await client.ensureQueryData(manifestQuery);
    if (search !== null) await preloadIndex(siteBase + search.header);
  } catch {
    // See above.
  }
}
