import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  FormulaSearchOptions,
  FormulaSearchResponse,
} from "../../../../search/formula/search-formulas.ts";
import { loadChunk } from "../../../data/chunks/load-chunk.ts";
import { NotFoundError } from "../../../data/load-error.ts";
import { loadVersioned } from "../../../data/manifest-query.ts";
import { siteBase } from "../../../data/site-base.ts";

/** Searches the site for a formula. While the results of a changed query are loading, the previous ones stay. */
export function formulaSearchQuery(query: string, options: FormulaSearchOptions) {
  return queryOptions({
    queryKey: ["formula-search", query, options],
    queryFn: async ({ client }): Promise<FormulaSearchResponse> => {
      const { searchFormulaIndex } = await loadChunk(() => import("./search-formula-index.ts"));
      return await loadVersioned(client, async ({ search }) => {
        if (search === null) throw new NotFoundError("The site has no search index", "search/");
        return await searchFormulaIndex(siteBase + search.header, query, options);
      });
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60 * 1000,
  });
}
