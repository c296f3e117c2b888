import type { Slug, SubjectSlug } from "../article/address.ts";
import type { SortOrder } from "../library/subject-queries.ts";

/** A subject's list as its address says: which part of it, in which order. */
export interface ListView {
  /** Counts from 1. */
  readonly page: number;
  readonly sort: SortOrder;
  /** What the filter's field holds. */
  readonly query: string;
  /** All of them are wanted. */
  readonly keywords: readonly string[];
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
  const { page = 1, sort = "newest", query = "", keywords = [] } = view;
  const search = new URLSearchParams();
  if (query !== "") search.set("q", query);
  for (const keyword of keywords) search.append("keyword", keyword);
  if (sort !== "newest") search.set("sort", sort);
  const path = page > 1 ? `${subjectPath(subject)}/page/${page}` : subjectPath(subject);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Reads back what `listPath` wrote; whatever else stands there is the default. */
export function toListView(page: string | undefined, search: URLSearchParams): ListView {
  const sort = search.get("sort");
  return {
    page: /^[1-9]\d{0,5}$/u.test(page ?? "") ? Number(page) : 1,
    sort: sort === "oldest" || sort === "title" ? sort : "newest",
    query: search.get("q") ?? "",
    keywords: search.getAll("keyword"),
  };
}
