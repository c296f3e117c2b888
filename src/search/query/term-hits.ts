import { must } from "../../content/must.ts";
import { keywordWeight, textWeight, titleWeight } from "../codec/impact.ts";
import type { FieldGroup } from "../codec/index-format.ts";
import type { PostingList } from "../codec/posting-list.ts";

/** How an index term matches a word of the query. */
export type MatchKind = "exact" | "prefix" | "fuzzy";

/** An index term that matches a word of the query, with its posting lists. */
export interface MatchedTerm {
  readonly term: string;
  readonly kind: MatchKind;
  /** One each for titles and keywords, or one for texts. */
  readonly lists: readonly PostingList[];
}

/** Bits of a hit's flags. The lowest four bits have the title's length: 0 if the title does not contain the term. */
export const fuzzyFlag = 16;
export const textHitFlag = 32;
export const inexactFlag = 64;
export const titleLengthMask = 15;

/** The documents that match a term, unordered, each with its score and flags. */
export interface TermHits {
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
  readonly flags: Uint8Array;
}

export const noHits: TermHits = {
  documents: new Uint32Array(0),
  scores: new Float32Array(0),
  flags: new Uint8Array(0),
};

/** Boost of the title field relative to keywords: known-item queries name keywords more precisely than titles. */
export const titleBoost = 0.3;

/** Boost of the text field relative to keywords. */
const textBoost = 0.2;

/** Boost of prefix matches: they say less than exact ones (`powerful` after `power` for `power`). */
const prefixBoost = 0.6;

/** The inverse document frequency of BM25. */
export function idf(documentFrequency: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** Scores for every document in reusable arrays: ten times faster than a map of thousands of entries. */
class ScoreAccumulator {
  readonly #scores: Float32Array;
  readonly #flags: Uint8Array;
  readonly #touched: Uint32Array;
  readonly #isTouched: Uint8Array;
  #count = 0;

  constructor(documentCount: number) {
    this.#scores = new Float32Array(documentCount);
    this.#flags = new Uint8Array(documentCount);
    this.#touched = new Uint32Array(documentCount);
    this.#isTouched = new Uint8Array(documentCount);
  }

  get count(): number {
    return this.#count;
  }

  /** False if there is no such document: the posting list is damaged, and such entries are ignored. */
  #touch(document: number): boolean {
    if (this.#isTouched[document] === 1) return true;
    if (document >= this.#scores.length) return false;
    this.#isTouched[document] = 1;
    this.#touched[this.#count] = document;
    this.#count += 1;
    return true;
  }

  add(document: number, score: number, flags: number): void {
    if (!this.#touch(document)) return;
    this.#scores[document] = must(this.#scores[document], "score") + score;
    this.#flags[document] = must(this.#flags[document], "flag") | flags;
  }

  /** Keeps the higher score per document. Flags of an exact match stay even if an inexact match scores higher. */
  addMax(hits: TermHits, boost: number, flags: number): void {
    hits.documents.forEach((document, index) => {
      const isNew = this.#isTouched[document] !== 1;
      const score = must(hits.scores[index], "score") * boost;
      if (!this.#touch(document) || score <= must(this.#scores[document], "score")) return;
      this.#scores[document] = score;
      const isInexact = (must(this.#flags[document], "flag") & inexactFlag) !== 0;
      if (isNew || isInexact) this.#flags[document] = must(hits.flags[index], "flag") | flags;
    });
  }

  /** Returns the hits with their scores times `weight`, and resets the accumulator. */
  drain(weight: number): TermHits {
    const documents = this.#touched.slice(0, this.#count);
    const scores = Float32Array.from(documents, (document) => must(this.#scores[document], "score") * weight);
    const flags = Uint8Array.from(documents, (document) => must(this.#flags[document], "flag"));
    for (const document of documents) {
      this.#scores[document] = 0;
      this.#flags[document] = 0;
      this.#isTouched[document] = 0;
    }
    this.#count = 0;
    return { documents, scores, flags };
  }
}

export const matchKindFlags: Record<MatchKind, number> = {
  exact: 0,
  prefix: inexactFlag,
  fuzzy: inexactFlag | fuzzyFlag,
};

/** Scores the posting lists of terms, for an index of `documentCount` documents. */
export class TermScorer {
  readonly #documentCount: number;
  readonly #averageTitleLength: number;
  readonly #accumulator: ScoreAccumulator;
  readonly #maxAccumulator: ScoreAccumulator;

  constructor(documentCount: number, averageTitleLength: number) {
    this.#documentCount = documentCount;
    this.#averageTitleLength = averageTitleLength;
    this.#accumulator = new ScoreAccumulator(documentCount);
    this.#maxAccumulator = new ScoreAccumulator(documentCount);
  }

  #titleHits({ lists }: MatchedTerm): TermHits {
    const [titles, keywords] = lists;
    titles?.documents.forEach((document, index) => {
      const length = must(titles.impacts[index], "impact");
      this.#accumulator.add(document, titleBoost * titleWeight(length, this.#averageTitleLength), length);
    });
    keywords?.documents.forEach((document, index) => {
      this.#accumulator.add(document, keywordWeight(must(keywords.impacts[index], "impact")), 0);
    });
    return this.#accumulator.drain(idf(this.#accumulator.count, this.#documentCount));
  }

  #textHits({ lists }: MatchedTerm): TermHits {
    const [texts] = lists;
    texts?.documents.forEach((document, index) => {
      this.#accumulator.add(
        document,
        textBoost * textWeight(must(texts.impacts[index], "impact")),
        textHitFlag,
      );
    });
    return this.#accumulator.drain(idf(this.#accumulator.count, this.#documentCount));
  }

  /** The hits of a query word, given all terms that match it: each document gets the score of its best term. */
  score(fieldGroup: FieldGroup, terms: readonly MatchedTerm[]): TermHits {
    for (const term of terms) {
      const hits = fieldGroup === "titles" ? this.#titleHits(term) : this.#textHits(term);
      if (terms.length === 1 && term.kind === "exact") return hits;
      this.#maxAccumulator.addMax(hits, term.kind === "prefix" ? prefixBoost : 1, matchKindFlags[term.kind]);
    }
    return this.#maxAccumulator.drain(1);
  }
}
