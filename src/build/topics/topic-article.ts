import type { ArticleEntry } from "../collect/article-entry.ts";
import { enoughKeywords } from "./tuning.ts";

/** What topics are found by. */
export type TopicArticle = Pick<ArticleEntry, "slug" | "question" | "keywords"> & {
  /** The plain text of the answer; only needed of articles with few keywords. */
  readonly text?: string;
};

/** Whether an article has too few keywords to be found by them alone. */
export function needsText({ keywords }: Pick<TopicArticle, "keywords">): boolean {
  return keywords.length < enoughKeywords;
}

/** What topics are found by in an article. */
export function articleToTopicArticle(
  article: ArticleEntry,
  readText: (article: ArticleEntry) => string,
): TopicArticle {
  const { slug, question, keywords } = article;
  return { slug, question, keywords, ...(needsText(article) && { text: readText(article) }) };
}
