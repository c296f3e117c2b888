import { smallArticle } from "./small-article.ts";
import { createTopicArticles } from "./topic-articles.ts";

/** Content files of a subject, "Nature", that is divided into topics. */
export function createTopicFiles(count = 120): Record<string, string> {
  return Object.fromEntries(
    createTopicArticles(count).map(({ slug, question, keywords }) => [
      `nature/${slug}.md`,
      smallArticle(question, { subject: "Nature", keywords: keywords.join(", ") }),
    ]),
  );
}
