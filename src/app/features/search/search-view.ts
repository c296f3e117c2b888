import { searchPagePath } from "../../../bundle/pages/route-paths.ts";
import { lengthClasses } from "../../../search/codec/length-class.ts";
import type { SearchFilters } from "../../../search/query/filters.ts";
import type { ResultOrder } from "../../../search/query/result-order.ts";
import { parseResultLimit, resultPageSize, setResultLimit } from "../../data/result-limit.ts";

/** The orders that a reader can choose. */
export const resultOrders = ["best", "newest", "oldest", "title"] as const satisfies readonly ResultOrder[];

/** State of a search as encoded in its URL. */
export interface SearchView {
  readonly query: string;
  readonly filters: SearchFilters;
  /** Number of results shown. Part of the URL, so that going back restores the scroll position in a long list. */
  readonly limit: number;
  /** Whether results are grouped by subject. */
  readonly isGrouped: boolean;
  readonly order: ResultOrder;
}

/** A search as the query string of its URL. Default values are omitted. */
export function searchViewToParameters(view: Partial<SearchView>): URLSearchParams {
  const { query, filters = {}, limit = resultPageSize, isGrouped = false, order = "best" } = view;
  const search = new URLSearchParams();
  if (query) search.set("q", query);
  for (const subject of filters.subjects ?? []) search.append("subject", subject);
  for (const keyword of filters.keywords ?? []) search.append("keyword", keyword);
  for (const year of filters.years ?? []) search.append("year", String(year));
  for (const length of filters.lengths ?? []) search.append("length", length);
  if (filters.hasFormulas) search.set("formulas", "yes");
  if (filters.hasCode) search.set("code", "yes");
  if (isGrouped) search.set("group", "subject");
  if (order !== "best") search.set("order", order);
  setResultLimit(search, limit);
  return search;
}

/** Path of a search. */
export function searchPath(view: Partial<SearchView>): string {
  const search = searchViewToParameters(view);
  return search.size > 0 ? `${searchPagePath}?${search}` : searchPagePath;
}

/** Parses what `searchPath` wrote; anything invalid is ignored. */
export function parseSearchView(search: URLSearchParams): SearchView {
  const years = search
    .getAll("year")
    .filter((year) => /^\d{4}$/u.test(year))
    .map(Number);
  const lengths = lengthClasses.filter((length) => search.getAll("length").includes(length));
  return {
    query: search.get("q") ?? "",
    filters: {
      ...(search.has("subject") && { subjects: search.getAll("subject") }),
      ...(search.has("keyword") && { keywords: search.getAll("keyword") }),
      ...(years.length > 0 && { years }),
      ...(lengths.length > 0 && { lengths }),
      ...(search.get("formulas") === "yes" && { hasFormulas: true }),
      ...(search.get("code") === "yes" && { hasCode: true }),
    },
    isGrouped: search.get("group") === "subject",
    order: resultOrders.find((order) => order === search.get("order")) ?? "best",
    limit: parseResultLimit(search),
  };
}

/** True if there is a query or at least one filter. */
export function isActiveSearch({ query, filters }: SearchView): boolean {
  return query.trim() !== "" || Object.keys(filters).length > 0;
}

/** Key of the keyword if it is the only criterion of the search; undefined otherwise. */
export function searchViewToKeyword({ query, filters }: SearchView): string | undefined {
  const { keywords = [], ...others } = filters;
  const isKeywordOnly = query.trim() === "" && keywords.length === 1 && Object.keys(others).length === 0;
  return isKeywordOnly ? keywords[0] : undefined;
}
