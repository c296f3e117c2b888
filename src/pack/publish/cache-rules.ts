/** What a path looks like: `:name` stands for one part of it, a `*` at its end for all that follows, at least one letter. */
export type PathPattern = `/${string}`;

/**
 * Files that never change under their names, from the site's base on: each lies below a hash of what it holds. All else
 * is asked for anew each time, and answered with 304 where it is the same. None of the patterns fits a page or
 * `data/manifest.json`, even on hosts where `*` also stands for nothing.
 */
export const immutablePatterns: readonly PathPattern[] = [
  "/assets/*",
  "/data/articles/*",
  "/data/keywords/*",
  "/data/lists/*",
  "/data/slugs/*",
  "/search/:version/*",
];

/** One year: the longest that caches take seriously. */
export const immutableCaching = "public, max-age=31536000, immutable";

/** A stored copy may be used only once the server has said that it is still the newest. */
export const revalidatedCaching = "no-cache";

/** A pattern as a regular expression, the same for JavaScript and PCRE. */
export function patternToExpression(pattern: PathPattern): string {
  return `^${pattern
    .replace(/[.+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/:\w+/gu, "[^/]+")
    .replace(/\*$/u, ".")}`;
}

const expressions = immutablePatterns.map((pattern) => new RegExp(patternToExpression(pattern), "u"));

/** The `Cache-Control` of a file, by its path from the site's base on: `/assets/app-1a2b3c.js`. */
export function pathToCaching(path: string): string {
  return expressions.some((expression) => expression.test(path)) ? immutableCaching : revalidatedCaching;
}
