import { keywordToKey } from "../analysis/keyword-to-key.ts";
import { contentTokens, type Token, type TokenCache } from "../analysis/tokenize.ts";
import { hashBigram, hashKeyword } from "../codec/hash-text.ts";
import { BigramCollector, type CollectedBigrams } from "./bigram-collector.ts";
import { type CollectedDocument, DocumentCollector } from "./document-collector.ts";
import type { DocumentRun } from "./document-layout.ts";
import { Fingerprint } from "./fingerprint.ts";
import { type CollectedFormula, FormulaCollector } from "./formula-collector.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";
import type { SearchDocument } from "./search-document.ts";
import { type CollectedPostings, TermCollector } from "./term-collector.ts";

/** What comes from titles and keywords, and what results show. */
export interface CollectedTitles {
  readonly documents: readonly CollectedDocument[];
  readonly titles: CollectedPostings;
  readonly keywords: CollectedPostings;
  /** The number of terms in each document's question, and in its keywords. */
  readonly titleLengths: Uint32Array;
  readonly keywordLengths: Uint32Array;
}

/** What comes from the texts of answers. */
export interface CollectedTexts {
  readonly postings: CollectedPostings;
  /** The number of terms in each text. */
  readonly lengths: Uint32Array;
}

/**
 * What comes from one run of documents and needs no other documents, in parts from which different files of an index are
 * made. Plain data that can be cached and passed between threads. Documents are numbered from 0.
 */
export interface IndexSegment {
  /** A hash of the documents: segments of different documents have different fingerprints. */
  readonly fingerprint: string;
  /** How many documents of each subject there are. */
  readonly runs: readonly DocumentRun[];
  readonly titles: CollectedTitles;
  readonly texts: CollectedTexts;
  readonly bigrams: CollectedBigrams;
  readonly formulas: readonly CollectedFormula[];
}

/** Limit of the token cache. */
const maxCachedRuns = 300_000;

/** Shared by all segments of all indexes: the tokens of a word depend on nothing else. */
const tokenCache: TokenCache = new Map();

/** Analyzes documents into a segment. */
export function documentsToSegment(documents: Iterable<SearchDocument>): IndexSegment {
  if (tokenCache.size > maxCachedRuns) tokenCache.clear();
  const collector = new SegmentCollector();
  for (const document of documents) collector.add(document);
  return collector.toSegment();
}

/** The terms of tokens: the words themselves and the parts of identifiers. */
function tokensToTerms(tokens: readonly Token[]): string[] {
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
  readonly #bigrams = new BigramCollector();
  readonly #formulas = new FormulaCollector();
  readonly #fingerprint = new Fingerprint();
  readonly #titleLengths = new GrowableTypedArray(new Uint32Array(0));
  readonly #keywordLengths = new GrowableTypedArray(new Uint32Array(0));
  readonly #textLengths = new GrowableTypedArray(new Uint32Array(0));

  add(document: SearchDocument): void {
    const documentNumber = this.#documents.count;
    this.#fingerprint.update(JSON.stringify(document));
    this.#documents.add(document);
    this.#addTitle(documentNumber, document.question);
    this.#addKeywords(documentNumber, document.keywords);
    this.#addText(documentNumber, document.text);
    for (const formula of document.formulas ?? []) this.#formulas.add(formula, documentNumber);
  }

  #addBigrams(documentNumber: number, tokens: readonly Token[]): void {
    for (let index = 1; index < tokens.length; index += 1) {
      this.#bigrams.add(
        hashBigram(tokens[index - 1]?.term ?? "", tokens[index]?.term ?? ""),
        documentNumber,
        index,
      );
    }
  }

  #addTitle(documentNumber: number, question: string): void {
    const tokens = contentTokens(question, tokenCache);
    const length = new Set(tokens.map((token) => token.term)).size;
    for (const term of new Set(tokensToTerms(tokens))) this.#titles.add(term, documentNumber, length);
    this.#titleLengths.push(length);
    this.#addBigrams(documentNumber, tokens);
  }

  #addKeywords(documentNumber: number, keywords: readonly string[]): void {
    const shortestLengths = new Map<string, number>();
    let totalLength = 0;
    for (const keyword of keywords) {
      const tokens = contentTokens(keyword, tokenCache);
      const terms = new Set(tokensToTerms(tokens));
      const keywordLength = new Set(tokens.map((token) => token.term)).size;
      totalLength += keywordLength;
      for (const term of terms)
        shortestLengths.set(term, Math.min(keywordLength, shortestLengths.get(term) ?? keywordLength));
      this.#addBigrams(documentNumber, tokens);
      this.#bigrams.add(hashKeyword(keywordToKey(keyword)), documentNumber, 0);
    }
    for (const [term, keywordLength] of shortestLengths)
      this.#keywords.add(term, documentNumber, keywordLength);
    this.#keywordLengths.push(totalLength);
  }

  #addText(documentNumber: number, text: string): void {
    const tokens = contentTokens(text, tokenCache);
    const counts = new Map<string, number>();
    for (const term of tokensToTerms(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) this.#texts.add(term, documentNumber, count);
    this.#textLengths.push(tokens.length);
    this.#addBigrams(documentNumber, tokens);
  }

  toSegment(): IndexSegment {
    return {
      fingerprint: this.#fingerprint.digestHex(),
      runs: this.#documents.runs(),
      titles: {
        documents: this.#documents.all(),
        titles: this.#titles.toPostings(),
        keywords: this.#keywords.toPostings(),
        titleLengths: this.#titleLengths.view().slice(),
        keywordLengths: this.#keywordLengths.view().slice(),
      },
      texts: { postings: this.#texts.toPostings(), lengths: this.#textLengths.view().slice() },
      bigrams: this.#bigrams.toBigrams(),
      formulas: this.#formulas.toFormulas(),
    };
  }
}
