import type { ArticleUrl } from "../../../../content/url.ts";
import type { ArticleHighlight } from "../storage/highlight-schema.ts";

/** Highlights of one article, in the order of its text. */
type Group = [ArticleHighlight, ...ArticleHighlight[]];

/** Groups highlights by article, the one with the latest highlight first. */
export function groupByArticle(highlights: readonly ArticleHighlight[]): Map<ArticleUrl, Group> {
  const groups = new Map<ArticleUrl, Group>();
  for (const highlight of highlights.toSorted((one, other) => other.created - one.created)) {
    const group = groups.get(highlight.url);
    if (group) group.push(highlight);
    else groups.set(highlight.url, [highlight]);
  }
  for (const group of groups.values())
    group.sort((one, other) => one.quote.position - other.quote.position || one.created - other.created);
  return groups;
}
