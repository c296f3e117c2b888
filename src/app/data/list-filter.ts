import { parseQuery } from "../../search/query/parse-query.ts";
import type { ListView } from "./list-view.ts";

/** The query to search for; empty if the input has only stop words so far (`why does`). */
export function inputToQuery(query: string): string {
  const { words, excluded, subjects, keywords, isStopWordsOnly } = parseQuery(query);
  const hasOperators = excluded.length + subjects.length + keywords.length > 0;
  return !hasOperators && (words.length === 0 || isStopWordsOnly) ? "" : query;
}

/** True if the view shows only a part of the list: not if its query has only stop words so far. */
export function isFiltered({ query, keywords }: Pick<ListView, "query" | "keywords">): boolean {
  return inputToQuery(query) !== "" || keywords.length > 0;
}
