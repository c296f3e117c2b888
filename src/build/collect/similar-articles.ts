import { must } from "../../content/must.ts";
import { readTokens } from "../../search/analysis/read-tokens.ts";
import { withoutStopWords } from "../../search/analysis/tokenize.ts";
import { compareText } from "../compare-text.ts";
import type { ArticleEntry } from "./article-entry.ts";

/** What articles are compared by. */
type ComparedArticle = Pick<ArticleEntry, "url" | "slug" | "question" | "keywords" | "noIndex" | "related">;

/** A publisher who names so many related articles has chosen them. */
const enoughRelated = 3;

/** Related articles of an article, including similar ones that its publisher doesn't name. */
const maxRelated = 5;

/** Less similar articles share no more than a usual word. 0 to 1, a cosine. */
const minSimilarity = 0.15;

/**
 * The articles to offer beside the related ones that publishers name, by article of a subject; those with enough of them
 * are left out.
 */
export function findSimilarArticles<Article extends ComparedArticle>(
  articles: readonly Article[],
): ReadonlyMap<Article, readonly Article[]> {
  const index = new SimilarityIndex(articles);
  return new Map(
    [...articles.entries()]
      .filter(([, { related }]) => related.length < enoughRelated)
      .map(([place, article]) => [article, index.findNearest(place, maxRelated - article.related.length)]),
  );
}

/** The articles that have a term, and what the term says about them: its inverse document frequency. */
interface Term {
  readonly indexes: number[];
  weight: number;
}

/**
 * The nearest articles within a subject: the cosine of their terms in question and keywords, each weighted by its inverse
 * document frequency. Depends on nothing but these, so that the same articles always give the same result.
 */
class SimilarityIndex<Article extends ComparedArticle> {
  readonly #articles: readonly Article[];
  readonly #terms: readonly (readonly Term[])[];
  /** The lengths of the vectors of weights. */
  readonly #lengths: Float64Array;
  readonly #similarities: Float64Array;
  /** Equal for questions that differ in case, punctuation, plurals or stop words alone. */
  readonly #questions: readonly string[];

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#similarities = new Float64Array(articles.length);
    const questionTerms = articles.map(({ question }) => textToTerms(question));
    this.#questions = questionTerms.map((terms) => terms.join(" "));
    const keywordTerms = new Map<string, readonly string[]>();
    const terms = new Map<string, Term>();
    this.#terms = articles.map(({ keywords }, index) => {
      const texts = new Set(questionTerms[index]);
      for (const keyword of keywords) {
        const known = keywordTerms.get(keyword) ?? textToTerms(keyword);
        keywordTerms.set(keyword, known);
        for (const text of known) texts.add(text);
      }
      return [...texts].map((text) => {
        const term = terms.get(text) ?? { indexes: [], weight: 0 };
        terms.set(text, term);
        term.indexes.push(index);
        return term;
      });
    });
    for (const term of terms.values()) term.weight = Math.log(articles.length / term.indexes.length);
    this.#lengths = Float64Array.from(this.#terms, (own) => Math.hypot(...own.map(({ weight }) => weight)));
  }

  /**
   * Up to `count` listed articles that are nearest to the one at an index, the nearest first. Never the article itself, a
   * related one, or two with the same question.
   */
  findNearest(index: number, count: number): Article[] {
    const article = this.#articles[index];
    if (article === undefined) return [];
    const found: Article[] = [];
    const questions = new Set([this.#questions[index]]);
    for (const { other, candidate } of this.#rank(index)) {
      if (found.length === count) break;
      if (candidate === article || candidate.noIndex || article.related.includes(candidate.url)) continue;
      const question = this.#questions[other];
      if (questions.has(question)) continue;
      questions.add(question);
      found.push(candidate);
    }
    return found;
  }

  #rank(
    index: number,
  ): { readonly other: number; readonly candidate: Article; readonly similarity: number }[] {
    const similarities = this.#similarities;
    const touched: number[] = [];
    for (const { indexes, weight } of this.#terms[index] ?? []) {
      const product = weight ** 2;
      if (product === 0) continue;
      for (const other of indexes) {
        const similarity = must(similarities[other], "similarity");
        if (similarity === 0) touched.push(other);
        similarities[other] = similarity + product;
      }
    }
    const ownLength = must(this.#lengths[index], "length");
    const ranked = touched.flatMap((other) => {
      const similarity =
        must(similarities[other], "similarity") / (ownLength * must(this.#lengths[other], "length"));
      const candidate = this.#articles[other];
      return similarity >= minSimilarity && candidate !== undefined ? { other, candidate, similarity } : [];
    });
    for (const other of touched) similarities[other] = 0;
    return ranked.sort(
      (one, other) =>
        other.similarity - one.similarity || compareText(one.candidate.slug, other.candidate.slug),
    );
  }
}

/** The terms of a text in order, without stop words unless it has only these. */
function textToTerms(text: string): readonly string[] {
  return withoutStopWords(readTokens(text)).map(({ term }) => term);
}
