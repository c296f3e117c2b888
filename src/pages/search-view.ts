import { lengthClasses } from "../search/attributes.ts";
import type { SearchFilters } from "../search/filters.ts";

/** A search as its address says. */
export interface SearchView {
  readonly query: string;
  readonly filters: SearchFilters;
  /** Results shown: the address of a long list restores the place in it. */
  readonly limit: number;
  /** Results below the names of their subjects. */
  readonly isGrouped: boolean;
}

/** Results shown at first, and added by each "more". */
export const resultsPerStep = 20;

/** Shown at most: further down nobody looks, and each is a share of a file. */
const maxResults = 400;

/** The address of a search. What is the default stays out of it. */
export function searchPath(view: Partial<SearchView>): string {
  const { query, filters = {}, limit = resultsPerStep, isGrouped = false } = view;
  const search = new URLSearchParams();
  if (query) search.set("q", query);
  for (const subject of filters.subjects ?? []) search.append("subject", subject);
  for (const keyword of filters.keywords ?? []) search.append("keyword", keyword);
  for (const year of filters.years ?? []) search.append("year", String(year));
  for (const length of filters.lengths ?? []) search.append("length", length);
  if (filters.hasFormulas) search.set("formulas", "yes");
  if (filters.hasCode) search.set("code", "yes");
  if (isGrouped) search.set("group", "subject");
  if (limit > resultsPerStep) search.set("show", String(limit));
  return search.size > 0 ? `/search?${search}` : "/search";
}

/** Reads back what `searchPath` wrote; whatever else stands there is left out. */
export function toSearchView(search: URLSearchParams): SearchView {
  const show = Number(search.get("show"));
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
    limit: Number.isInteger(show) && show > resultsPerStep ? Math.min(show, maxResults) : resultsPerStep,
  };
}

/** True where something is asked for: words, or anything to narrow by. */
export function isAsking({ query, filters }: SearchView): boolean {
  return query.trim() !== "" || Object.keys(filters).length > 0;
}

/** The keyword of a search for all that has it, as its key; undefined for any other search. */
export function toKeywordAlone({ query, filters }: SearchView): string | undefined {
  const { keywords = [], ...others } = filters;
  const isAlone = query.trim() === "" && keywords.length === 1 && Object.keys(others).length === 0;
  return isAlone ? keywords[0] : undefined;
}
