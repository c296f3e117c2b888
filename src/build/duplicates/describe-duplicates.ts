import { countWords } from "../../content/text/count-words.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import type { DuplicateGroup } from "./find-duplicates.ts";
import { articleToShingles, sharedShare } from "./shingles.ts";

/** What a group is described by, besides the text of the answers. */
type DescribedEntry = Pick<ArticleEntry, "url" | "path" | "subject" | "subjectName" | "question" | "date">;

/** One article of a group. */
export interface DescribedArticle extends DescribedEntry {
  /** Words of the answer. */
  readonly words: number;
  /** The share of its text that the first of the group has too, from 0 to 1; of the first itself 1. */
  readonly sharedShare: number;
}

/** What the articles of a group may differ in. */
export type Difference = "question" | "subject" | "date" | "length" | "text";

/** A group of duplicates, and what differs in it. */
export interface DescribedGroup {
  readonly kind: DuplicateGroup<DescribedEntry>["kind"];
  readonly differences: readonly Difference[];
  readonly articles: readonly DescribedArticle[];
}

/** Says what differs in groups. Those whose texts are most alike come first. */
export function describeDuplicates<Article extends DescribedEntry>(
  groups: readonly DuplicateGroup<Article>[],
  readText: (article: Article) => string,
): DescribedGroup[] {
  return groups
    .map((group) => describeGroup(group, readText))
    .sort((one, other) => leastSharedShare(other) - leastSharedShare(one));
}

/** How much of the text all articles of a group share with its first, at least. */
export function leastSharedShare({ articles }: Pick<DescribedGroup, "articles">): number {
  return Math.min(...articles.map((article) => article.sharedShare));
}

function describeGroup<Article extends DescribedEntry>(
  { kind, articles: [first, ...others] }: DuplicateGroup<Article>,
  readText: (article: Article) => string,
): DescribedGroup {
  const firstShingles = articleToShingles(first, readText(first));
  const articles = [first, ...others].map((article) => {
    const { url, path, subject, subjectName, question, date } = article;
    const text = readText(article);
    return {
      url,
      path,
      subject,
      subjectName,
      question,
      date,
      words: countWords(text),
      sharedShare: sharedShare(firstShingles, articleToShingles(article, text)),
    };
  });
  const hasDifferent = (value: (article: DescribedArticle) => unknown): boolean =>
    new Set(articles.map(value)).size > 1;
  const isDifferent: Readonly<Record<Difference, boolean>> = {
    question: hasDifferent(({ question }) => question),
    subject: hasDifferent(({ subject }) => subject),
    date: hasDifferent(({ date }) => date),
    length: hasDifferent(({ words }) => words),
    text: leastSharedShare({ articles }) < 1,
  };
  const names = Object.keys(isDifferent) as Difference[];
  return { kind, differences: names.filter((name) => isDifferent[name]), articles };
}
