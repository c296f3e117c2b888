import { type CollectedDocument, DocumentCollector } from "./document-collector.ts";
import { Fingerprint } from "./fingerprint.ts";
import { hashKeyword, hashPair } from "./hash-text.ts";
import { keywordKey } from "./keyword-key.ts";
import { NumberList } from "./number-list.ts";
import { PairCollector } from "./pair-collector.ts";
import type { SearchDocument } from "./search-document.ts";
import { TermCollector, type TermLists } from "./term-collector.ts";
import { contentTokens, type Token, type TokenCache } from "./tokenize.ts";

/**
 * What a run of documents adds to an index: all work that the other documents have no part in. Plain data, which can be
 * kept and handed from one thread to another. Documents are numbered from 0.
 */
export interface IndexSegment {
  /** Sums the documents up: two segments of different documents have different ones. */
  readonly fingerprint: string;
  readonly documents: readonly CollectedDocument[];
  readonly titles: TermLists;
  readonly keywords: TermLists;
  readonly texts: TermLists;
  /** How many words each document's question has, and so on. */
  readonly titleLengths: Uint32Array;
  readonly keywordLengths: Uint32Array;
  readonly textLengths: Uint32Array;
  /** See `PairCollector`. */
  readonly pairs: Float64Array;
}

/** Distinct written words that are remembered with their tokens. */
const maxCachedWords = 300_000;

/** From segment to segment, of whatever index: what a word's tokens are depends on nothing else. */
const tokensOfWords: TokenCache = new Map();

/** Reads documents into a segment. */
export function documentsToSegment(documents: Iterable<SearchDocument>): IndexSegment {
  if (tokensOfWords.size > maxCachedWords) tokensOfWords.clear();
  const collector = new SegmentCollector();
  for (const document of documents) collector.add(document);
  return collector.toSegment();
}

/** The terms of words: themselves and, of identifiers, their parts. */
function termsOf(tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (const { term, parts } of tokens) {
    terms.push(term);
    if (parts.length > 0) terms.push(...parts);
  }
  return terms;
}

class SegmentCollector {
  readonly #documents = new DocumentCollector();
  readonly #titles = new TermCollector();
  readonly #keywords = new TermCollector();
  readonly #texts = new TermCollector();
  readonly #pairs = new PairCollector();
  readonly #fingerprint = new Fingerprint();
  readonly #titleLengths = new NumberList(new Uint32Array(0));
  readonly #keywordLengths = new NumberList(new Uint32Array(0));
  readonly #textLengths = new NumberList(new Uint32Array(0));

  add(document: SearchDocument): void {
    const number = this.#documents.count;
    this.#fingerprint.add(JSON.stringify(document));
    this.#documents.add(document);
    this.#addTitle(number, document.question);
    this.#addKeywords(number, document.keywords);
    this.#addText(number, document.text);
  }

  #addPairs(number: number, tokens: readonly Token[]): void {
    for (let index = 1; index < tokens.length; index += 1) {
      this.#pairs.add(hashPair(tokens[index - 1]?.term ?? "", tokens[index]?.term ?? ""), number, index);
    }
  }

  #addTitle(number: number, question: string): void {
    const tokens = contentTokens(question, tokensOfWords);
    const length = new Set(tokens.map((token) => token.term)).size;
    for (const term of new Set(termsOf(tokens))) this.#titles.add(term, number, length);
    this.#titleLengths.push(length);
    this.#addPairs(number, tokens);
  }

  #addKeywords(number: number, keywords: readonly string[]): void {
    const shortest = new Map<string, number>();
    let allWords = 0;
    for (const keyword of keywords) {
      const tokens = contentTokens(keyword, tokensOfWords);
      const terms = new Set(termsOf(tokens));
      const words = new Set(tokens.map((token) => token.term)).size;
      allWords += words;
      for (const term of terms) shortest.set(term, Math.min(words, shortest.get(term) ?? words));
      this.#addPairs(number, tokens);
      this.#pairs.add(hashKeyword(keywordKey(keyword)), number, 0);
    }
    for (const [term, words] of shortest) this.#keywords.add(term, number, words);
    this.#keywordLengths.push(allWords);
  }

  #addText(number: number, text: string): void {
    const tokens = contentTokens(text, tokensOfWords);
    const counts = new Map<string, number>();
    for (const term of termsOf(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) this.#texts.add(term, number, count);
    this.#textLengths.push(tokens.length);
    this.#addPairs(number, tokens);
  }

  toSegment(): IndexSegment {
    return {
      fingerprint: this.#fingerprint.toText(),
      documents: this.#documents.all(),
      titles: this.#titles.toLists(),
      keywords: this.#keywords.toLists(),
      texts: this.#texts.toLists(),
      titleLengths: this.#titleLengths.view().slice(),
      keywordLengths: this.#keywordLengths.view().slice(),
      textLengths: this.#textLengths.view().slice(),
      pairs: this.#pairs.toKeys(),
    };
  }
}
