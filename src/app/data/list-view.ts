import { subjectPagePath } from "../../bundle/pages/route-paths.ts";
import type { SubjectSummary } from "../../bundle/subject-tree.ts";
import type { SubjectSlug } from "../../content/url.ts";
import { parseResultLimit, resultPageSize, setResultLimit } from "./result-limit.ts";

/** The orders that a reader can choose; the publisher's only in subjects that have one, where it is the default. */
export const sortOrders = ["publisher", "newest", "oldest", "title"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Sort orders that a reader may choose; `best` applies only to search results. */
export const listSortOrders = ["best", ...sortOrders] as const;
export type ListSortOrder = (typeof listSortOrders)[number];

/** State of a subject's list as encoded in its URL. */
export interface ListView {
  /** Counts from 1. */
  readonly page: number;
  /** Undefined for the default: the publisher's order or newest first, or best match if there is a query. */
  readonly sort: ListSortOrder | undefined;
  /** Text of the filter input. */
  readonly query: string;
  /** Entries must have all of them. */
  readonly keywords: readonly string[];
  /** Number of filtered results shown. */
  readonly limit: number;
}

/** True if something is typed or chosen to filter the list. */
export function hasFilter({ query, keywords }: Pick<ListView, "query" | "keywords">): boolean {
  return query.trim() !== "" || keywords.length > 0;
}

/** Sort order of an unfiltered list, which has no best match; the publisher's by default if the subject has one. */
export function listViewToSortOrder(
  { sort }: Pick<ListView, "sort">,
  { isOrdered }: Pick<SubjectSummary, "isOrdered">,
): SortOrder {
  const defaultOrder = isOrdered ? "publisher" : "newest";
  const isOffered = sort !== undefined && sort !== "best" && (sort !== "publisher" || isOrdered === true);
  return isOffered ? sort : defaultOrder;
}

/** Path of a view of a subject's list. Default values are omitted. */
export function listPath(subject: SubjectSlug, view: Partial<ListView>): string {
  const { page = 1, sort, query = "", keywords = [], limit = resultPageSize } = view;
  const search = new URLSearchParams();
  if (query !== "") search.set("q", query);
  for (const keyword of keywords) search.append("keyword", keyword);
  if (sort !== undefined) search.set("sort", sort);
  setResultLimit(search, limit);
  const path = subjectPagePath(subject, page);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Parses what `listPath` wrote; anything invalid falls back to the default. */
export function parseListView(page: string | undefined, search: URLSearchParams): ListView {
  return {
    page: /^[1-9]\d{0,5}$/u.test(page ?? "") ? Number(page) : 1,
    sort: listSortOrders.find((sort) => sort === search.get("sort")),
    query: search.get("q") ?? "",
    keywords: search.getAll("keyword"),
    limit: parseResultLimit(search),
  };
}
