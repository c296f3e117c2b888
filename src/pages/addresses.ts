import type { Slug, SubjectSlug } from "../article/address.ts";
import { type SortOrder, sortOrders } from "../library/subject-queries.ts";
import { parseQuery } from "../search/query.ts";

/** Orders that a reader may choose; the first only of what a text finds. */
export const listSorts = ["best", ...sortOrders] as const;
export type ListSort = (typeof listSorts)[number];

/** A subject's list as its address says: which part of it, in which order. */
export interface ListView {
  /** Counts from 1. */
  readonly page: number;
  /** Undefined for what suits it: the newest first, and of what a text finds the best. */
  readonly sort: ListSort | undefined;
  /** What the filter's field holds. */
  readonly query: string;
  /** All of them are wanted. */
  readonly keywords: readonly string[];
  /** How many are shown of what a filter leaves. */
  readonly show: number;
}

/** Shown at first of what a filter leaves, and added by each "more". */
export const shownPerStep = 20;

/** Shown at most: further down nobody looks, and each is a share of a file. */
const maxShown = 400;

/** What a list is searched for: nothing while only the beginning of a question stands there (`why does`). */
export function toAsked(query: string): string {
  const { words, excluded, subjects, keywords, saysNothing } = parseQuery(query);
  const hasOperators = excluded.length + subjects.length + keywords.length > 0;
  return !hasOperators && (words.length === 0 || saysNothing) ? "" : query;
}

/** True where only a part of the list is wanted. */
export function isFiltered({ query, keywords }: Pick<ListView, "query" | "keywords">): boolean {
  return toAsked(query) !== "" || keywords.length > 0;
}

/** The order of a list of which all is wanted: nothing matches it better than anything else. */
export function wholeListSort({ sort }: Pick<ListView, "sort">): SortOrder {
  return sort === undefined || sort === "best" ? "newest" : sort;
}

export const subjectsPath = "/learn";

export function subjectPath(subject: SubjectSlug): string {
  return `/learn/${subject}`;
}

export function articlePath(subject: SubjectSlug, slug: Slug): string {
  return `/learn/${subject}/questions/${slug}`;
}

/** The address of a part of a subject's list. What is the default stays out of it. */
export function listPath(subject: SubjectSlug, view: Partial<ListView>): string {
  const { page = 1, sort, query = "", keywords = [], show = shownPerStep } = view;
  const search = new URLSearchParams();
  if (query !== "") search.set("q", query);
  for (const keyword of keywords) search.append("keyword", keyword);
  if (sort !== undefined) search.set("sort", sort);
  if (show > shownPerStep) search.set("show", String(show));
  const path = page > 1 ? `${subjectPath(subject)}/page/${page}` : subjectPath(subject);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Reads back what `listPath` wrote; whatever else stands there is the default. */
export function toListView(page: string | undefined, search: URLSearchParams): ListView {
  const show = Number(search.get("show"));
  return {
    page: /^[1-9]\d{0,5}$/u.test(page ?? "") ? Number(page) : 1,
    sort: listSorts.find((sort) => sort === search.get("sort")),
    query: search.get("q") ?? "",
    keywords: search.getAll("keyword"),
    show: Number.isInteger(show) && show > shownPerStep ? Math.min(show, maxShown) : shownPerStep,
  };
}

/** Parts of addresses that every one of their kind has: they say nothing of what was looked for. */
const fixedParts: ReadonlySet<string> = new Set(["learn", "questions", "page", "search"]);

/** Words of an address that are searched by: longer ones are no question. */
const maxWords = 16;

/** An address part as it was written; as it stands where it is not properly encoded. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The words that an address ends in, as one would search for them: `why does ice float` of
 * `/learn/physics/questions/why-does-ice-float`. Empty where it ends in none.
 */
export function addressToWords(pathname: string): string {
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  if (fixedParts.has(last)) return "";
  const words = decodePart(last)
    .replace(/\.html?$/iu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .slice(0, maxWords)
    .join(" ")
    .trim();
  return /\p{L}{3}/u.test(words) ? words : "";
}

/** The part of an address that names a subject, whether or not there is one of that name. */
export function addressToSubject(pathname: string): string | undefined {
  const [, part] = /^\/learn\/([^/]+)/u.exec(pathname) ?? [];
  return part === undefined ? undefined : decodePart(part);
}
