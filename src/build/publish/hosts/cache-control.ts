/** A path pattern: `:name` matches one segment, a trailing `*` matches the rest, at least one character. */
export type PathPattern = `/${string}`;

/**
 * Immutable files, relative to the site's base: their paths contain a hash of their contents. Everything else
 * is revalidated on each request. None of the patterns matches a page or
 * `data/manifest.json`, even on hosts where `*` also matches nothing.
 */
export const immutablePatterns: readonly PathPattern[] = [
  "/assets/*",
  "/attachments/*",
  "/data/articles/*",
  "/data/keywords/*",
  "/data/lists/*",
  "/data/slugs/*",
  "/search/:version/*",
];

/** One year: the longest useful lifetime. */
export const immutableCacheControl = "public, max-age=31536000, immutable";

/** A cached copy must be revalidated with the server before use. */
export const revalidateCacheControl = "no-cache";

/** A pattern as a regular expression that works in JavaScript and PCRE. */
export function patternToRegExpSource(pattern: PathPattern): string {
  return `^${pattern
    .replace(/[.+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/:\w+/gu, "[^/]+")
    .replace(/\*$/u, ".")}`;
}

const immutableRegExps = immutablePatterns.map((pattern) => new RegExp(patternToRegExpSource(pattern), "u"));

/** The `Cache-Control` value of a path relative to the site's base, such as `/assets/app-1a2b3c.js`. */
export function pathToCacheControl(path: string): string {
  return immutableRegExps.some((regExp) => regExp.test(path))
    ? immutableCacheControl
    : revalidateCacheControl;
}
