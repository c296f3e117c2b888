import type { ArticleHighlight } from "./storage/highlight-schema.ts";

const hashPrefix = "#highlight-";

/** The path that leads to a highlight: its article's, with its id in the fragment. */
export function highlightPath({ url, id }: Pick<ArticleHighlight, "url" | "id">): string {
  return url + hashPrefix + id;
}

/** The id of the highlight that a fragment leads to; undefined if it leads to anything else. */
export function hashToHighlightId(hash: string): string | undefined {
  return hash.startsWith(hashPrefix) ? hash.slice(hashPrefix.length) : undefined;
}
