import { subjectPath } from "../../../bundle/pages/route-paths.ts";
import { decodeOrKeep } from "../../../content/text/decode-or-keep.ts";
import type { SubjectSlug } from "../../../content/url.ts";

/** Segments of the routes themselves, which say nothing about what the reader was looking for. */
const routeSegments: ReadonlySet<string> = new Set(["learn", "questions", "topics", "page", "search"]);

/** Upper bound of words taken from a path. */
const maxSearchWords = 16;

/**
 * Search text for the last segment of a path: `why does ice float` for
 * `/learn/physics/questions/why-does-ice-float`. Empty if that segment has no words.
 */
export function pathToSearchText(pathname: string): string {
  const lastSegment = pathname.split("/").findLast((part) => part !== "") ?? "";
  if (routeSegments.has(lastSegment)) return "";
  const words = decodeOrKeep(lastSegment)
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
  const path = pathname.split("/").map(decodeOrKeep).join("/");
  return subjects
    .filter(({ slug }) => `${path}/`.startsWith(`${subjectPath(slug)}/`))
    .reduce<Found | undefined>(
      (one, other) => (one && one.slug.length > other.slug.length ? one : other),
      undefined,
    );
}
