import { queryOptions } from "@tanstack/react-query";
import { getUserDataStore } from "../../../data/user-data/user-data.ts";
import { type ArticleHighlight, parseHighlights } from "./highlight-schema.ts";

/** All highlights. Rejects if storage is blocked. */
export async function readHighlights(): Promise<ArticleHighlight[]> {
  return parseHighlights(await getUserDataStore().read("highlights"));
}

/** All highlights, as a query that is refreshed by changes in any tab. */
export const highlightsQuery = queryOptions({
  queryKey: ["user-data", "highlights"],
  queryFn: readHighlights,
  staleTime: 0,
  retry: false,
});

/** Changes the highlights, atomically: no other tab can change them in between. Rejects if storage is blocked or full. */
export async function updateHighlights(
  change: (current: readonly ArticleHighlight[]) => ArticleHighlight[],
): Promise<void> {
  await getUserDataStore().update("highlights", (stored) => change(parseHighlights(stored)));
}
