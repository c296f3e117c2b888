import { readKeywordKey, readTokens } from "../../search/analysis/read-tokens.ts";
import { needsText, type TopicArticle } from "./topic-article.ts";
import { maxTextLength } from "./tuning.ts";

const questionWeight = 2;
const keywordWeight = 2;
const keywordWordWeight = 1;
const textWeight = 0.5;

/** Longest phrase of a question that can name a topic, in words. */
const maxPhraseWords = 3;

/** Words that name nothing in most languages, and that the stop words of one don't cover: `de`, `En`. Acronyms do. */
const shortWord = /^\p{L}\p{Ll}{1,2}$/u;

/** What topics are found by in one article. */
export interface ArticleTerms {
  /** How much each term stands for the article. Keywords as a whole are terms, too, with a prefix. */
  readonly weights: ReadonlyMap<string, number>;
  /** The terms of the question. */
  readonly questionTerms: ReadonlySet<string>;
  /** The terms of question and keywords: what a reader of the list sees of it. */
  readonly visibleTerms: ReadonlySet<string>;
  /** What the article could give its name to, by the key that spellings share. */
  readonly phrases: ReadonlyMap<string, string>;
}

/** Reads the terms of articles; keywords that come back are analyzed once. */
export class TermReader {
  readonly #keywords = new Map<string, { readonly key: string; readonly terms: readonly string[] }>();

  /** The terms of a text without stop words. */
  textToTerms(text: string): string[] {
    return readTokens(text)
      .filter(({ isStop }) => !isStop)
      .map(({ term }) => term);
  }

  readArticle(article: TopicArticle): ArticleTerms {
    const { question, keywords, text = "" } = article;
    const weights = new Map<string, number>();
    const add = (term: string, weight: number): void => {
      weights.set(term, (weights.get(term) ?? 0) + weight);
    };
    const questionTerms = this.textToTerms(question);
    const visibleTerms = new Set(questionTerms);
    const phrases = new Map<string, string>();
    for (const term of questionTerms) add(term, questionWeight);
    for (const keyword of keywords) {
      const { key, terms } = this.#readKeyword(keyword);
      add(keyFeature(key), keywordWeight);
      for (const term of terms) {
        add(term, keywordWordWeight);
        visibleTerms.add(term);
      }
      if (terms.length > 0) phrases.set(key, keyword);
    }
    if (needsText(article)) {
      for (const term of this.textToTerms(text.slice(0, maxTextLength))) add(term, textWeight);
      for (const phrase of this.#readPhrases(question)) {
        const { key } = this.#readKeyword(phrase);
        if (!shortWord.test(phrase) && !phrases.has(key)) phrases.set(key, phrase);
      }
    }
    return { weights, questionTerms: new Set(questionTerms), visibleTerms, phrases };
  }

  #readKeyword(keyword: string): { readonly key: string; readonly terms: readonly string[] } {
    const known = this.#keywords.get(keyword);
    if (known !== undefined) return known;
    const read = { key: readKeywordKey(keyword), terms: this.textToTerms(keyword) };
    this.#keywords.set(keyword, read);
    return read;
  }

  /** The runs of up to three words between the stop words of a question, as written. */
  #readPhrases(question: string): string[] {
    return question.split(/[^\p{L}\p{M}\p{N}'’#+.-]+|[.]+(?:\s|$)/u).reduce<{
      readonly phrases: string[];
      readonly run: string[];
    }>(
      ({ phrases, run }, word) => {
        if (this.textToTerms(word).length === 0) return { phrases, run: [] };
        const longer = [...run, word].slice(-maxPhraseWords);
        for (let start = 0; start < longer.length; start += 1) phrases.push(longer.slice(start).join(" "));
        return { phrases, run: longer };
      },
      { phrases: [], run: [] },
    ).phrases;
  }
}

/** The term that stands for a keyword as a whole. Words of texts have no spaces. */
function keyFeature(key: string): string {
  return `keyword ${key}`;
}
