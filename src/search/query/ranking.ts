import { must } from "../../content/must.ts";
import type { PhraseStarts } from "../codec/bigram-positions.ts";
import { fuzzyFlag, inexactFlag, type TermHits, textHitFlag, titleLengthMask } from "./term-hits.ts";

/** The hits of one bigram: the indexes of its two terms in the query, and what it adds to the score. */
export interface BigramHits {
  readonly first: number;
  readonly second: number;
  /** The documents that contain it, each with where the query as a whole may start as a phrase. */
  readonly phraseStarts: PhraseStarts;
  readonly score: number;
}

/** What is known about how documents match a query. Term indexes refer to the query's terms. */
export interface MatchEvidence {
  /** How many terms the query has, at most 24. */
  readonly termCount: number;
  /** For each term its hits in titles and keywords and in texts, as far as they were looked up. */
  readonly hits: readonly (readonly TermHits[])[];
  readonly bigrams: readonly BigramHits[];
}

/** A document with its score and what the score comes from. */
export interface RankedDocument {
  readonly document: number;
  readonly score: number;
  /** The sum of term and bigram scores, without boosts for complete matches. */
  readonly baseScore: number;
  /** Bit masks of terms: contained anywhere, in title or keywords, in the title, and only as a fuzzy match. */
  readonly matchedMask: number;
  readonly titleOrKeywordMask: number;
  readonly titleMask: number;
  readonly fuzzyMask: number;
  /** The impact of its title's length; 0 if the title contains none of the terms. */
  readonly titleLength: number;
  /** Its title consists of exactly the query's terms (ignoring stop words). */
  readonly isExactTitle: boolean;
  /** It contains two words of the query in a row, as far as bigrams were looked up. */
  readonly hasBigram: boolean;
  /** It was found by synonyms, other forms or similar words, or by a part of the query. */
  readonly isRelaxed: boolean;
  /** It contains all bigrams, and they follow one another as in the query, as far as three bits can tell. */
  readonly isPhraseMatch: boolean;
}

/** A document that was found without matching a term. */
export const unmatchedDocument: RankedDocument = {
  document: 0,
  score: 0,
  baseScore: 0,
  titleLength: 0,
  matchedMask: 0,
  titleOrKeywordMask: 0,
  titleMask: 0,
  fuzzyMask: 0,
  isExactTitle: false,
  hasBigram: false,
  isRelaxed: false,
  isPhraseMatch: false,
};

type Place = Pick<RankedDocument, "document" | "score">;

/** Higher score first, then lower document number, so that the order is stable. */
export function compareRanked(one: Place, other: Place): number {
  return other.score - one.score || one.document - other.document;
}

/**
 * Boosts for complete matches, as multiples of the highest possible idf, so that small and large collections rank alike.
 * If title and keywords contain all terms, it adds more than texts and a bigram usually do.
 */
const allInTitleOrKeywordsBoost = 2;

/** Added if the title is the query once its last word is completed and its typos are fixed. */
const nearlyExactTitleBoost = 2;

/** Added if the words are in a row: with the bigram scores, a remembered phrase beats words matched by chance. */
const phraseBoost = 2;

/** Added if the title is the query: more than everything else. */
const exactTitleBonus = 1000;

/** Longer titles are only known to be longer than this. */
const maxKnownTitleLength = titleLengthMask;

/** Accumulates the evidence for every document that contains any of the terms, in reusable arrays over all documents. */
export class MatchAccumulator {
  readonly #maxIdf: number;
  readonly #scores: Float32Array;
  readonly #matchedMasks: Uint32Array;
  readonly #titleOrKeywordMasks: Uint32Array;
  readonly #titleMasks: Uint32Array;
  readonly #fuzzyMasks: Uint32Array;
  readonly #titleLengths: Uint8Array;
  readonly #inexact: Uint8Array;
  readonly #bigramCounts: Uint8Array;
  readonly #phraseStarts: Uint8Array;
  #touched: number[] = [];
  #evidence: MatchEvidence = { termCount: 0, hits: [], bigrams: [] };

  constructor(documentCount: number) {
    this.#maxIdf = Math.log(1 + documentCount);
    this.#scores = new Float32Array(documentCount);
    this.#matchedMasks = new Uint32Array(documentCount);
    this.#titleOrKeywordMasks = new Uint32Array(documentCount);
    this.#titleMasks = new Uint32Array(documentCount);
    this.#fuzzyMasks = new Uint32Array(documentCount);
    this.#titleLengths = new Uint8Array(documentCount);
    this.#inexact = new Uint8Array(documentCount);
    this.#bigramCounts = new Uint8Array(documentCount);
    this.#phraseStarts = new Uint8Array(documentCount);
  }

  #clear(): void {
    for (const document of this.#touched) {
      this.#scores[document] = 0;
      this.#matchedMasks[document] = 0;
      this.#titleOrKeywordMasks[document] = 0;
      this.#titleMasks[document] = 0;
      this.#fuzzyMasks[document] = 0;
      this.#titleLengths[document] = 0;
      this.#inexact[document] = 0;
      this.#bigramCounts[document] = 0;
    }
    this.#touched = [];
  }

  #addHits(termIndex: number, { documents, scores, flags }: TermHits): void {
    const bit = 1 << termIndex;
    for (let index = 0; index < documents.length; index += 1) {
      const document = must(documents[index], "document");
      const flag = must(flags[index], "flag");
      const matchedMask = must(this.#matchedMasks[document], "matched mask");
      if (matchedMask === 0) this.#touched.push(document);
      this.#matchedMasks[document] = matchedMask | bit;
      this.#scores[document] = must(this.#scores[document], "score") + must(scores[index], "score");
      if ((flag & textHitFlag) !== 0) continue;
      this.#titleOrKeywordMasks[document] =
        must(this.#titleOrKeywordMasks[document], "title or keyword mask") | bit;
      if ((flag & fuzzyFlag) !== 0)
        this.#fuzzyMasks[document] = must(this.#fuzzyMasks[document], "fuzzy mask") | bit;
      if ((flag & titleLengthMask) === 0) continue;
      this.#titleMasks[document] = must(this.#titleMasks[document], "title mask") | bit;
      if ((flag & inexactFlag) !== 0) this.#inexact[document] = 1;
      this.#titleLengths[document] = flag & titleLengthMask;
    }
  }

  #addBigram({ first, second, phraseStarts, score }: BigramHits): void {
    const bits = (1 << first) | (1 << second);
    for (const [document, mask] of phraseStarts) {
      if (document >= this.#scores.length) continue;
      const matchedMask = must(this.#matchedMasks[document], "matched mask");
      if (matchedMask === 0) this.#touched.push(document);
      this.#matchedMasks[document] = matchedMask | bits;
      this.#scores[document] = must(this.#scores[document], "score") + score;
      const count = must(this.#bigramCounts[document], "bigram count");
      this.#bigramCounts[document] = count + 1;
      this.#phraseStarts[document] =
        count === 0 ? mask : must(this.#phraseStarts[document], "phrase start") & mask;
    }
  }

  /** Accumulates the evidence of a query, replacing that of the previous one. */
  accumulate(evidence: MatchEvidence): void {
    this.#clear();
    this.#evidence = evidence;
    for (const [termIndex, hits] of evidence.hits.entries())
      for (const fieldHits of hits) this.#addHits(termIndex, fieldHits);
    for (const bigram of evidence.bigrams) this.#addBigram(bigram);
  }

  /** The documents that contain all terms of a mask, unordered. */
  *documentsMatching(requiredMask: number): Generator<number> {
    for (const document of this.#touched) {
      if ((must(this.#matchedMasks[document], "matched mask") & requiredMask) === requiredMask)
        yield document;
    }
  }

  /** Every document with any match: its mask of terms, that of terms in title and keywords, and its score. */
  *allMatched(): Generator<
    Pick<RankedDocument, "document" | "matchedMask" | "titleOrKeywordMask" | "score">
  > {
    for (const document of this.#touched) {
      yield {
        document,
        matchedMask: must(this.#matchedMasks[document], "matched mask"),
        titleOrKeywordMask:
          must(this.#titleOrKeywordMasks[document], "title or keyword mask") &
          ~must(this.#fuzzyMasks[document], "fuzzy mask"),
        score: must(this.#scores[document], "score"),
      };
    }
  }

  rank(document: number, requiredMask: number): RankedDocument {
    const { termCount, bigrams } = this.#evidence;
    const titleOrKeywordMask = must(this.#titleOrKeywordMasks[document], "title or keyword mask");
    const titleMask = must(this.#titleMasks[document], "title mask");
    const length = must(this.#titleLengths[document], "title length");
    const matchesWholeTitle =
      titleMask === 2 ** termCount - 1 &&
      (length === termCount || (length === maxKnownTitleLength && termCount > maxKnownTitleLength));
    const isExactTitle = matchesWholeTitle && this.#inexact[document] === 0;
    const hasAllBigrams = bigrams.length > 0 && this.#bigramCounts[document] === bigrams.length;
    const isPhraseMatch = hasAllBigrams && this.#phraseStarts[document] !== 0;
    let score = must(this.#scores[document], "score");
    if ((titleOrKeywordMask & requiredMask) === requiredMask)
      score += allInTitleOrKeywordsBoost * this.#maxIdf;
    if (isExactTitle) score += exactTitleBonus;
    else if (matchesWholeTitle) score += nearlyExactTitleBoost * this.#maxIdf;
    if (isPhraseMatch) score += phraseBoost * this.#maxIdf;
    return {
      document,
      score,
      baseScore: must(this.#scores[document], "score"),
      titleLength: length,
      matchedMask: must(this.#matchedMasks[document], "matched mask"),
      titleOrKeywordMask,
      titleMask,
      fuzzyMask: must(this.#fuzzyMasks[document], "fuzzy mask"),
      isExactTitle,
      hasBigram: must(this.#bigramCounts[document], "bigram count") > 0,
      isRelaxed: false,
      isPhraseMatch,
    };
  }
}
