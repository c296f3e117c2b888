import { queryOptions } from "@tanstack/react-query";
import type { SearchResult } from "../search/results.ts";
import { loadVersioned } from "./manifest-query.ts";
import { askIndex } from "./search-client.ts";
import { siteBase } from "./site-base.ts";

/** Questions offered where there is no page: enough to recognize the right one, too few to read through. */
const offeredCount = 5;

/** The questions nearest to the words of an address that leads nowhere; none where the site has no search index. */
export function nearestQuestionsQuery(words: string) {
  return queryOptions({
    queryKey: ["nearest-questions", words],
    queryFn: ({ client, signal }): Promise<readonly SearchResult[]> =>
      loadVersioned(client, async ({ search }) => {
        if (search === null) return [];
        const header = siteBase + search.header;
        return (await askIndex(header, words, { limit: offeredCount, signal })).results;
      }),
  });
}
