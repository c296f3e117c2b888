import { BigramCollector, type CollectedBigrams } from "./bigram-collector.ts";
import { type CollectedDocument, DocumentCollector } from "./document-collector.ts";
import type { DocumentRun } from "./document-layout.ts";
import { Fingerprint } from "./fingerprint.ts";
import { type CollectedFormula, FormulaCollector } from "./formula-collector.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";
import type { SearchDocument } from "./search-document.ts";
import { type CollectedPostings, TermCollector } from "./term-collector.ts";
import { type NumberedToken, TextAnalyzer, tokensToTerms } from "./text-analyzer.ts";

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

/** Different runs of texts after which a new analyzer begins, which limits its memory. */
const maxRuns = 300_000;

/** Shared by all segments of all indexes: what is known of a word depends on nothing else. */
let analyzer = new TextAnalyzer();

/** Analyzes documents into a segment. */
export function documentsToSegment(documents: Iterable<SearchDocument>): IndexSegment {
  if (analyzer.size > maxRuns) analyzer = new TextAnalyzer();
  const collector = new SegmentCollector(analyzer);
  for (const document of documents) collector.add(document);
  return collector.toSegment();
}

class SegmentCollector {
  readonly #analyzer: TextAnalyzer;
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

  constructor(analyzer: TextAnalyzer) {
    this.#analyzer = analyzer;
  }

  add(document: SearchDocument): void {
    const documentNumber = this.#documents.count;
    this.#fingerprint.update(JSON.stringify(document));
    this.#documents.add(document);
    this.#addTitle(documentNumber, document.question);
    this.#addKeywords(documentNumber, document.keywords);
    this.#addText(documentNumber, document.text);
    for (const formula of document.formulas ?? []) this.#formulas.add(formula, documentNumber);
  }

  #addBigrams(documentNumber: number, tokens: readonly NumberedToken[]): void {
    let previous: NumberedToken | undefined;
    for (const [index, token] of tokens.entries()) {
      if (previous !== undefined)
        this.#bigrams.add(this.#analyzer.hashBigram(previous.term, token.term), documentNumber, index);
      previous = token;
    }
  }

  #addTitle(documentNumber: number, question: string): void {
    const tokens = this.#analyzer.contentTokens(question);
    const length = new Set(tokens.map(({ term }) => term)).size;
    for (const term of new Set(tokensToTerms(tokens))) this.#titles.add(term, documentNumber, length);
    this.#titleLengths.push(length);
    this.#addBigrams(documentNumber, tokens);
  }

  #addKeywords(documentNumber: number, keywords: readonly string[]): void {
    const shortestLengths = new Map<number, number>();
    let totalLength = 0;
    for (const keyword of keywords) {
      const { tokens, terms, length, hash } = this.#analyzer.analyzeKeyword(keyword);
      totalLength += length;
      for (const term of terms)
        shortestLengths.set(term, Math.min(length, shortestLengths.get(term) ?? length));
      this.#addBigrams(documentNumber, tokens);
      this.#bigrams.add(hash, documentNumber, 0);
    }
    for (const [term, length] of shortestLengths) this.#keywords.add(term, documentNumber, length);
    this.#keywordLengths.push(totalLength);
  }

  #addText(documentNumber: number, text: string): void {
    const tokens = this.#analyzer.contentTokens(text);
    const counts = new Map<number, number>();
    for (const term of tokensToTerms(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) this.#texts.add(term, documentNumber, count);
    this.#textLengths.push(tokens.length);
    this.#addBigrams(documentNumber, tokens);
  }

  toSegment(): IndexSegment {
    const toText = (term: number): string => this.#analyzer.termToText(term);
    return {
      fingerprint: this.#fingerprint.digestHex(),
      runs: this.#documents.runs(),
      titles: {
        documents: this.#documents.all(),
        titles: this.#titles.toPostings(toText),
        keywords: this.#keywords.toPostings(toText),
        titleLengths: this.#titleLengths.view().slice(),
        keywordLengths: this.#keywordLengths.view().slice(),
      },
      texts: { postings: this.#texts.toPostings(toText), lengths: this.#textLengths.view().slice() },
      bigrams: this.#bigrams.toBigrams(),
      formulas: this.#formulas.toFormulas(),
    };
  }
}
