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
