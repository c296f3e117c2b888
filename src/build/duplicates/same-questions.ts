import type { ArticleOfSubject } from "../../bundle/schemas.ts";
import { addToGroup } from "../../content/add-to-group.ts";
import type { ArticleUrl } from "../../content/url.ts";
import { articleToQuestionKey } from "../../search/analysis/question-to-key.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import type { Collection } from "../collect/collection.ts";
import { articleToLink } from "../collect/subject-index.ts";

/** For each article with a question that others ask too: these others, in the order of the collection. */
export type OtherAnswers = ReadonlyMap<ArticleUrl, readonly ArticleOfSubject[]>;

/** Finds the listed articles that ask the same, each in its language. */
export function findOtherAnswers({
  articles,
  subjects,
}: Pick<Collection, "articles" | "subjects">): OtherAnswers {
  const byQuestion = new Map<string, ArticleEntry[]>();
  for (const article of articles.values()) {
    const key = articleToQuestionKey(article);
    if (article.noIndex || key === undefined) continue;
    addToGroup(byQuestion, `${article.lang ?? ""}\n${key}`, article);
  }
  const toOther = (article: ArticleEntry): ArticleOfSubject => ({
    ...articleToLink(article),
    subject: subjects.get(article.subject)?.name ?? article.subject,
  });
  // Few of tens of thousands.
  const groups = [...byQuestion.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(toOther));
  return new Map(
    groups.flatMap((group) =>
      group.map((article) => [article.url, group.filter((other) => other !== article)] as const),
    ),
  );
}
