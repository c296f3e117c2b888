import { subjectPagePath } from "../../bundle/route-paths.ts";
import type { SubjectSummary } from "../../bundle/subject-tree.ts";
import { maxSubjectDepth, parseSubjectSlug, type SubjectSlug } from "../../content/url.ts";
import { parseQuery } from "../../search/query/parse-query.ts";
import { type SortOrder, sortOrders } from "./subject-queries.ts";

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

/** Filtered results shown initially, and added by each "more". */
export const filteredPageSize = 20;

/** Upper bound of `limit`, against URLs made up to load everything. */
const maxFilteredResults = 10_000;

/** The query to search for; empty if the input has only stop words so far (`why does`). */
export function inputToQuery(query: string): string {
  const { words, excluded, subjects, keywords, isStopWordsOnly } = parseQuery(query);
  const hasOperators = excluded.length + subjects.length + keywords.length > 0;
  return !hasOperators && (words.length === 0 || isStopWordsOnly) ? "" : query;
}

/** True if the view shows only a part of the list. */
export function isFiltered({ query, keywords }: Pick<ListView, "query" | "keywords">): boolean {
  return inputToQuery(query) !== "" || keywords.length > 0;
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

/** Route patterns of articles, for subjects within each other: one per level. */
export const articleRoutePatterns: readonly string[] = Array.from(
  { length: maxSubjectDepth },
  (_, depth) =>
    `learn/${Array.from({ length: depth + 1 }, (_, level) => `:subject${level}`).join("/")}/questions/:slug`,
);

/** The subject of an article's route; undefined if it isn't a valid one. */
export function paramsToSubject(
  params: Readonly<Record<string, string | undefined>>,
): SubjectSlug | undefined {
  const segments = Array.from({ length: maxSubjectDepth }, (_, level) => params[`subject${level}`]);
  return parseSubjectSlug(segments.filter((segment) => segment !== undefined).join("/"));
}

/** Parses a list's path below `/learn/`: a subject, or one of the further pages of its list. */
export function parseListPath(
  path: string,
): { readonly subject: SubjectSlug; readonly page: string | undefined } | undefined {
  const match = /^(.+?)(?:\/page\/(\d+))?\/?$/u.exec(path);
  const subject = parseSubjectSlug(match?.[1] ?? "");
  return subject === undefined ? undefined : { subject, page: match?.[2] };
}

/** Path of a view of a subject's list. Default values are omitted. */
export function listPath(subject: SubjectSlug, view: Partial<ListView>): string {
  const { page = 1, sort, query = "", keywords = [], limit = filteredPageSize } = view;
  const search = new URLSearchParams();
  if (query !== "") search.set("q", query);
  for (const keyword of keywords) search.append("keyword", keyword);
  if (sort !== undefined) search.set("sort", sort);
  if (limit > filteredPageSize) search.set("show", String(limit));
  const path = subjectPagePath(subject, page);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Parses what `listPath` wrote; anything invalid falls back to the default. */
export function parseListView(page: string | undefined, search: URLSearchParams): ListView {
  const requestedLimit = Number(search.get("show"));
  return {
    page: /^[1-9]\d{0,5}$/u.test(page ?? "") ? Number(page) : 1,
    sort: listSortOrders.find((sort) => sort === search.get("sort")),
    query: search.get("q") ?? "",
    keywords: search.getAll("keyword"),
    limit:
      Number.isInteger(requestedLimit) && requestedLimit > filteredPageSize
        ? Math.min(requestedLimit, maxFilteredResults)
        : filteredPageSize,
  };
}

/** Segments of the routes themselves, which say nothing about what the reader was looking for. */
const routeSegments: ReadonlySet<string> = new Set(["learn", "questions", "page", "search"]);

/** Upper bound of words taken from a path. */
const maxSearchWords = 16;

/** Decodes a path segment; returns it unchanged if it is not properly encoded. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Search text for the last segment of a path: `why does ice float` for
 * `/learn/physics/questions/why-does-ice-float`. Empty if that segment has no words.
 */
export function pathToSearchText(pathname: string): string {
  const lastSegment = pathname.split("/").findLast((part) => part !== "") ?? "";
  if (routeSegments.has(lastSegment)) return "";
  const words = decodeSegment(lastSegment)
    .replace(/\.html?$/iu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .slice(0, maxSearchWords)
    .join(" ")
    .trim();
  return /\p{L}{3}/u.test(words) ? words : "";
}

/** The innermost of some subjects that a path is in; undefined if it is in none. */
export function pathToSubject<Found extends { readonly slug: SubjectSlug }>(
  pathname: string,
  subjects: readonly Found[],
): Found | undefined {
  const path = pathname.split("/").map(decodeSegment).join("/");
  return subjects
    .filter(({ slug }) => `${path}/`.startsWith(`/learn/${slug}/`))
    .reduce<Found | undefined>(
      (one, other) => (one && one.slug.length > other.slug.length ? one : other),
      undefined,
    );
}
