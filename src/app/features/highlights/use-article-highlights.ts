import { useMemo } from "react";
import type { ArticleUrl } from "../../../content/url.ts";
import { useSyncedQuery } from "../../data/user-data/use-synced-query.ts";
import type { ArticleHighlight } from "./storage/highlight-schema.ts";
import { highlightsQuery } from "./storage/highlight-store.ts";

const noHighlights: readonly ArticleHighlight[] = [];

/** All highlights, updated on changes in this tab or another; undefined until they are read. */
export function useHighlights(): readonly ArticleHighlight[] | undefined {
  const { data, isError } = useSyncedQuery(highlightsQuery);
  return isError ? noHighlights : data;
}

/** The highlights of one article. */
export function useArticleHighlights(url: ArticleUrl): readonly ArticleHighlight[] {
  const all = useHighlights() ?? noHighlights;
  return useMemo(() => all.filter((highlight) => highlight.url === url), [all, url]);
}
