import { addToGroup } from "../../../content/add-to-group.ts";
import { must } from "../../../content/must.ts";
import type { ArticleUrl } from "../../../content/url.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import { compareText } from "../../compare-text.ts";

/** Orders articles with the same question by which one search engines should show. */
function compareCanonicalRank(one: ArticleEntry, other: ArticleEntry): number {
  const missingDate = "9999";
  return (
    Number(one.noIndex) - Number(other.noIndex) ||
    compareText(one.date ?? missingDate, other.date ?? missingDate) ||
    compareText(one.url, other.url)
  );
}

/**
 * The canonical URL of each article. The same question may be in several subjects; every URL works, and the
 * canonical one is that of the listed article, then of the oldest, then the first by URL.
 */
export function articlesToCanonicalUrls(articles: Iterable<ArticleEntry>): Map<ArticleUrl, ArticleUrl> {
  const byQuestion = new Map<string, ArticleEntry[]>();
  for (const article of articles) addToGroup(byQuestion, `${article.slug}\n${article.question}`, article);
  const canonicalUrls = new Map<ArticleUrl, ArticleUrl>();
  for (const duplicates of byQuestion.values()) {
    const [first] = duplicates.toSorted(compareCanonicalRank);
    for (const { url } of duplicates) canonicalUrls.set(url, must(first, "article with this question").url);
  }
  return canonicalUrls;
}
