import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { SearchAnswer } from "../search/engine.ts";
import type { SearchFilters } from "../search/filters.ts";
import type { ResultOrder } from "../search/result-order.ts";
import { NotFoundError } from "./load-error.ts";
import { loadVersioned, manifestQuery } from "./manifest-query.ts";
import { askIndex, openIndex } from "./search-client.ts";
import { siteBase } from "./site-base.ts";

/** What a reader asks for. */
export interface SearchAsk {
  readonly query: string;
  readonly filters: SearchFilters;
  /** Results wanted. */
  readonly limit: number;
  /** Default: the best first. */
  readonly order?: ResultOrder;
  /** Also count what the results could be narrowed to. */
  readonly facets: boolean;
  /** Also what results show beside their question. Default true. */
  readonly leads?: boolean;
}

/** Answers a search. While the answer to a changed question is on its way, the one before stays. */
export function searchQuery({ query, filters, limit, order = "best", facets, leads = true }: SearchAsk) {
  return queryOptions({
    queryKey: ["search", query, filters, limit, order, facets, leads],
    queryFn: ({ client, signal }): Promise<SearchAnswer> =>
      loadVersioned(client, async ({ search }) => {
        if (search === null) throw new NotFoundError("The site has no search index", "search/");
        return await askIndex(siteBase + search.header, query, {
          filters,
          limit,
          order,
          facets,
          leads,
          signal,
        });
      }),
    placeholderData: keepPreviousData,
    // What was found without a connection is looked for again.
    staleTime: ({ state }) => (state.data?.isPartial ? 0 : Number.POSITIVE_INFINITY),
    gcTime: 5 * 60 * 1000,
  });
}

/**
 * Has at hand what the first letter would wait for, once a reader shows that they will search. Where that fails nothing
 * is said: the search itself will say it.
 */
export async function prepareSearch(client: QueryClient): Promise<void> {
  try {
    const { search } = await client.ensureQueryData(manifestQuery);
    if (search !== null) await openIndex(siteBase + search.header);
  } catch {
    // See above.
  }
}
