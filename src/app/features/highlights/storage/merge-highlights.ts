import { mergeBy, newer } from "../../../data/user-data/merge-by.ts";
import type { ArticleHighlight } from "./highlight-schema.ts";

/** The same for highlights of the same passage, wherever they were made. */
function highlightToKey({ url, quote }: ArticleHighlight): string {
  return JSON.stringify([url, quote.exact, quote.prefix, quote.suffix, quote.position]);
}

function mergeHighlight(one: ArticleHighlight, other: ArticleHighlight): ArticleHighlight {
  // Color and note are of the one that was changed last; the others say which it is and since when.
  const identity = {
    id: one.id < other.id ? one.id : other.id,
    created: Math.min(one.created, other.created),
  };
  return newer({ ...one, ...identity }, { ...other, ...identity }, ({ changed }) => changed);
}

/** Merges highlights. Of the same passage there is one. Commutative, associative and idempotent, like other user data. */
export function mergeHighlights(...sources: readonly (readonly ArticleHighlight[])[]): ArticleHighlight[] {
  return mergeBy(highlightToKey, mergeHighlight, ...sources).sort(
    (one, other) => one.created - other.created || (highlightToKey(one) < highlightToKey(other) ? -1 : 1),
  );
}
