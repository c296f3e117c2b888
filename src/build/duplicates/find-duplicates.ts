import { addToGroup } from "../../content/add-to-group.ts";
import { must } from "../../content/must.ts";
import { articleToQuestionKey } from "../../search/analysis/question-to-key.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import { compareText } from "../compare-text.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { findCandidates } from "./find-candidates.ts";
import { estimateSimilarity, shinglesToSignature } from "./min-hash.ts";
import { articleToShingles, createShingleCache, sharedShare } from "./shingles.ts";

/** What articles are compared by, besides the text of their answers. */
export type ComparedArticle = Pick<ArticleEntry, "path" | "subject" | "question" | "lang" | "noIndex">;

/** A list of two or more. */
type AtLeastTwo<Item> = readonly [Item, Item, ...Item[]];

/** Articles that answer the same question, in order of their paths. */
export interface DuplicateGroup<Article> {
  /** `same-question`: all ask the same. `similar-text`: some ask something else, but most of their text is equal. */
  readonly kind: "same-question" | "similar-text";
  readonly articles: AtLeastTwo<Article>;
}

/** Question and answer of duplicates share at least this many of their shingles: one word in eight is changed. */
const minSharedShare = 0.5;

/** Articles of fewer shingles must share all of them: half of "This is another name of …" says nothing. */
const minSimilarShingles = 30;

/** Estimates below this (three standard deviations less) aren't worth reading both texts again. */
const minEstimate = 0.35;

/**
 * Groups the listed articles that have the same question, or nearly the same text; those in other languages are never
 * duplicates. `readText` returns an article's answer as plain text: it is called once for each article, and again for
 * candidates. The result depends neither on the order of the articles nor on chance.
 */
export function findDuplicates<Article extends ComparedArticle>(
  articles: Iterable<Article>,
  readText: (article: Article) => string,
): DuplicateGroup<Article>[] {
  const byLanguage = new Map<string, Article[]>();
  for (const article of articles) {
    if (!article.noIndex) addToGroup(byLanguage, article.lang ?? "", article);
  }
  return [...byLanguage.values()]
    .flatMap((compared) => findInLanguage(compared.sort(comparePaths), readText))
    .sort(([one], [other]) => comparePaths(one, other))
    .map((group) => ({
      kind: new Set(group.map(toKey)).size === 1 ? "same-question" : "similar-text",
      articles: group,
    }));
}

/** One without words asks what no other does. */
function toKey(article: ComparedArticle): string {
  return articleToQuestionKey(article) ?? article.path;
}

function comparePaths(one: ComparedArticle, other: ComparedArticle): number {
  return compareText(one.path, other.path);
}

function findInLanguage<Article extends ComparedArticle>(
  articles: readonly Article[],
  readText: (article: Article) => string,
): AtLeastTwo<Article>[] {
  const sets = new DisjointSets(articles.length);
  joinSameQuestions(sets, articles);
  joinSimilarTexts(sets, articles, readText);
  const groups = new Map<number, Article[]>();
  for (const [index, article] of articles.entries()) addToGroup(groups, sets.find(index), article);
  return [...groups.values()].flatMap(([first, second, ...others]): AtLeastTwo<Article>[] =>
    first === undefined || second === undefined ? [] : [[first, second, ...others]],
  );
}

function joinSameQuestions(sets: DisjointSets, articles: readonly ComparedArticle[]): void {
  const firstByKey = new Map<string, number>();
  for (const [index, article] of articles.entries()) {
    const key = toKey(article);
    const first = firstByKey.get(key);
    if (first === undefined) firstByKey.set(key, index);
    else sets.join(first, index);
  }
}

function joinSimilarTexts<Article extends ComparedArticle>(
  sets: DisjointSets,
  articles: readonly Article[],
  readText: (article: Article) => string,
): void {
  const cache = createShingleCache();
  const shinglesOf = (index: number): Uint32Array => {
    const article = must(articles[index], "article of a pair");
    return articleToShingles(article, readText(article), cache);
  };
  const signatures = articles.map((_, index) => shinglesToSignature(shinglesOf(index)));
  for (const [one, other] of findCandidates(signatures)) {
    if (sets.find(one) === sets.find(other)) continue;
    const [first, second] = [must(signatures[one], "signature"), must(signatures[other], "signature")];
    if (estimateSimilarity(first, second) < minEstimate) continue;
    if (areSimilar(shinglesOf(one), shinglesOf(other))) sets.join(one, other);
  }
}

function areSimilar(one: Uint32Array, other: Uint32Array): boolean {
  const isShort = Math.min(one.length, other.length) < minSimilarShingles;
  return sharedShare(one, other) >= (isShort ? 1 : minSharedShare);
}
