import { queryOptions } from "@tanstack/react-query";
import type { SearchResult } from "../../../search/query/results.ts";
import { loadVersioned } from "../../data/manifest-query.ts";
import { siteBase } from "../../data/site-base.ts";
import { searchIndex } from "./search-client.ts";

/** How many similar questions to show: enough to recognize the right one, few enough to scan. */
const maxSuggestions = 5;

/** Questions similar to the words of a URL that was not found; none if the site has no search index. */
export function similarQuestionsQuery(query: string) {
  return queryOptions({
    queryKey: ["similar-questions", query],
    queryFn: ({ client, signal }): Promise<readonly SearchResult[]> =>
      loadVersioned(client, async ({ search }) => {
        if (search === null) return [];
        const headerUrl = siteBase + search.header;
        return (await searchIndex(headerUrl, query, { limit: maxSuggestions, signal })).results;
      }),
  });
}
