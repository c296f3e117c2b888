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

/** Adds the texts to those of some articles that need one. */
export function articlesToTopicArticles<Article extends TopicArticle>(
  articles: readonly Article[],
  readText: (article: Article) => string,
): (Article & TopicArticle)[] {
  return articles.map((article) => (needsText(article) ? { ...article, text: readText(article) } : article));
}
