import { must } from "../../content/must.ts";
import { createKeywordToKey } from "../analysis/keyword-to-key.ts";
import { RunCache } from "../analysis/run-cache.ts";
import { runToTokens, type Token, withoutStopWords } from "../analysis/tokenize.ts";
import { finishBigram, hashKeyword, startBigram } from "../codec/hash-text.ts";

/** A token whose terms are numbers: see `TextAnalyzer`. */
export interface NumberedToken {
  readonly term: number;
  readonly parts: readonly number[];
  readonly isStop: boolean;
}

/** What the index has of a keyword. */
export interface AnalyzedKeyword {
  readonly tokens: readonly NumberedToken[];
  /** Its different terms, with the parts of identifiers. */
  readonly terms: readonly number[];
  /** The number of its different words. */
  readonly length: number;
  readonly hash: number;
}

/** The terms of tokens: the words themselves and the parts of identifiers. */
export function tokensToTerms(tokens: readonly NumberedToken[]): number[] {
  const terms: number[] = [];
  for (const { term, parts } of tokens) {
    terms.push(term);
    if (parts.length > 0) terms.push(...parts);
  }
  return terms;
}

/** Analyzes texts as queries are analyzed, but numbers terms from 0 as they come, as numbers are counted faster than texts. */
export class TextAnalyzer {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** What bigrams of each term begin with: see `startBigram`. */
  readonly #bigramStarts: number[] = [];
  readonly #runs = new RunCache((run) => runToTokens(run).map((token) => this.#toNumbered(token)));
  readonly #keywordToKey = createKeywordToKey((text) => this.#readTerms(text));
  readonly #keywords = new Map<string, AnalyzedKeyword>();

  /** The number of different runs and keywords seen so far. */
  get size(): number {
    return this.#runs.size + this.#keywords.size;
  }

  /** The tokens of a text without stop words, or all of them if there are only stop words. */
  contentTokens(text: string): readonly NumberedToken[] {
    return withoutStopWords(this.#runs.readText(text));
  }

  analyzeKeyword(keyword: string): AnalyzedKeyword {
    const known = this.#keywords.get(keyword);
    if (known !== undefined) return known;
    const tokens = this.contentTokens(keyword);
    const analyzed = {
      tokens,
      terms: [...new Set(tokensToTerms(tokens))],
      length: new Set(tokens.map(({ term }) => term)).size,
      hash: hashKeyword(this.#keywordToKey(keyword)),
    };
    this.#keywords.set(keyword, analyzed);
    return analyzed;
  }

  termToText(term: number): string {
    return must(this.#texts[term], "term");
  }

  hashBigram(first: number, second: number): number {
    return finishBigram(must(this.#bigramStarts[first], "term"), this.termToText(second));
  }

  #readTerms(text: string): { readonly term: string }[] {
    return this.#runs.readText(text).map(({ term }) => ({ term: this.termToText(term) }));
  }

  #toNumbered({ term, parts, isStop }: Token): NumberedToken {
    return { term: this.#numberOf(term), parts: parts.map((part) => this.#numberOf(part)), isStop };
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts.push(text);
    this.#bigramStarts.push(startBigram(text));
    return number;
  }
}
