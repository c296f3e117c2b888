import { searchPagePath } from "../../bundle/pages/route-paths.ts";

/** The search page with the results of a query: what `searchPath` makes of a query alone, without the code for filters. */
export function searchQueryPath(query: string): string {
  return query === "" ? searchPagePath : `${searchPagePath}?${new URLSearchParams({ q: query })}`;
}
