import type { ArticleOfSubject } from "../../bundle/schemas.ts";
import { addToGroup } from "../../content/add-to-group.ts";
import { countWords } from "../../content/count-words.ts";
import type { ArticleUrl } from "../../content/url.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import type { Collection } from "../collect/collection.ts";
import { articleToLink } from "../collect/subject-index.ts";
import { questionToKey } from "./question-to-key.ts";

/** What tells whether two articles ask the same. */
export type AskingArticle = Pick<ArticleEntry, "path" | "subject" | "question">;

/** Shorter titles, such as "Before installing" or "Overview", say the same in each subject and mean something else. */
const minQuestionWords = 3;

/** Equal for articles in the same language that ask the same. */
export function articleToQuestionKey({ question, subject, path }: AskingArticle): string {
  const key = questionToKey(question);
  if (key === "") return path;
  // Letters of scripts without spaces count as part of a word, and each run of them as a word besides.
  const words = Math.max(key.split(" ").length, countWords(key) - 1);
  return words < minQuestionWords ? `${subject}\n${key}` : key;
}

/** For each article with a question that others ask too: these others, in the order of the collection. */
export type OtherAnswers = ReadonlyMap<ArticleUrl, readonly ArticleOfSubject[]>;

/** Finds the listed articles that ask the same, each in its language. */
export function findOtherAnswers({
  articles,
  subjects,
}: Pick<Collection, "articles" | "subjects">): OtherAnswers {
  const byQuestion = new Map<string, ArticleOfSubject[]>();
  for (const article of articles.values()) {
    if (article.noIndex) continue;
    const subject = subjects.get(article.subject)?.name ?? article.subject;
    const key = `${article.lang ?? ""}\n${articleToQuestionKey(article)}`;
    addToGroup(byQuestion, key, { ...articleToLink(article), subject });
  }
  const groups = [...byQuestion.values()].filter((group) => group.length > 1);
  return new Map(
    groups.flatMap((group) =>
      group.map((article) => [article.url, group.filter((other) => other !== article)] as const),
    ),
  );
}
