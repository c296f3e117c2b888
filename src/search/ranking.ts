import type { Beginnings } from "./places.ts";
import { inexactFlag, slipFlag, textFlag, titleLengthMask, type WordHits } from "./word-hits.ts";

/** The hits of one pair of neighbouring words: which of the query's words they are, and what they add. */
export interface PairHits {
  readonly first: number;
  readonly second: number;
  /** The documents that have it, each with where in it the query as a whole may begin. */
  readonly beginnings: Beginnings;
  readonly score: number;
}

/** What is known of how documents match a query. Word numbers are places among the query's words. */
export interface Evidence {
  /** How many words the query has, at most 24. */
  readonly words: number;
  /** For each word the hits of titles and of texts, as far as they were asked for. */
  readonly hits: readonly (readonly WordHits[])[];
  readonly pairs: readonly PairHits[];
}

/** A document with its rank's reasons. */
export interface RankedDocument {
  readonly document: number;
  readonly score: number;
  /** What words and neighbours add to the score, without what is added for holding all of something. */
  readonly ownScore: number;
  /** Bit by bit which words it holds at all, and which in title or keywords, in the title, as a slip. */
  readonly held: number;
  readonly heldInTitles: number;
  readonly heldInTitle: number;
  readonly slips: number;
  /** The impact of its title's length, as far as the title holds a word. */
  readonly titleLength: number;
  /** Its title holds the query's words and no other (of those that count). */
  readonly isWholeTitle: boolean;
  /** It has all neighbours, and they follow one another as in the query, as far as three bits can tell. */
  readonly hasRun: boolean;
}

/** A document that was found by no word. */
export const listed: RankedDocument = {
  document: 0,
  score: 0,
  ownScore: 0,
  titleLength: 0,
  held: 0,
  heldInTitles: 0,
  heldInTitle: 0,
  slips: 0,
  isWholeTitle: false,
  hasRun: false,
};

/** Better score first, then the lower number, so that equal ones never change places. */
export function compareRanked(one: RankedDocument, other: RankedDocument): number {
  return other.score - one.score || one.document - other.document;
}

/**
 * What is added for holding all of something, as shares of the rarity that the rarest word has: so that small and large
 * collections rank alike. Where title and keywords hold all words, it is more than texts and a pair mostly add up to.
 */
const allInTitlesShare = 2;

/** Added where the title is the query once its last word is finished and its slips are mended. */
const nearlyWholeTitleShare = 2;

/** Added where the words follow one another: with what the pairs add, a remembered phrase beats words held by chance. */
const runShare = 2;

/** Added where the title is the query: more than all else. */
const wholeTitleBonus = 1000;

/** Titles with more words than this tell only that they have more. */
const longestKnownTitle = titleLengthMask;

/** Sums up the evidence for every document that holds any of the words. Arrays of all documents, used again and again. */
export class RankingTable {
  readonly #highestRarity: number;
  readonly #scores: Float32Array;
  readonly #held: Uint32Array;
  readonly #heldInTitles: Uint32Array;
  readonly #heldInTitle: Uint32Array;
  readonly #slips: Uint32Array;
  readonly #titleLengths: Uint8Array;
  readonly #inexact: Uint8Array;
  readonly #pairCounts: Uint8Array;
  readonly #beginnings: Uint8Array;
  #touched: number[] = [];
  #evidence: Evidence = { words: 0, hits: [], pairs: [] };

  constructor(documents: number) {
    this.#highestRarity = Math.log(1 + documents);
    this.#scores = new Float32Array(documents);
    this.#held = new Uint32Array(documents);
    this.#heldInTitles = new Uint32Array(documents);
    this.#heldInTitle = new Uint32Array(documents);
    this.#slips = new Uint32Array(documents);
    this.#titleLengths = new Uint8Array(documents);
    this.#inexact = new Uint8Array(documents);
    this.#pairCounts = new Uint8Array(documents);
    this.#beginnings = new Uint8Array(documents);
  }

  #clear(): void {
    for (const document of this.#touched) {
      this.#scores[document] = 0;
      this.#held[document] = 0;
      this.#heldInTitles[document] = 0;
      this.#heldInTitle[document] = 0;
      this.#slips[document] = 0;
      this.#titleLengths[document] = 0;
      this.#inexact[document] = 0;
      this.#pairCounts[document] = 0;
    }
    this.#touched = [];
  }

  #addHits(word: number, { documents, scores, flags }: WordHits): void {
    const bit = 1 << word;
    for (let index = 0; index < documents.length; index += 1) {
      const document = documents[index] ?? 0;
      const flag = flags[index] ?? 0;
      const held = this.#held[document] ?? 0;
      if (held === 0) this.#touched.push(document);
      this.#held[document] = held | bit;
      this.#scores[document] = (this.#scores[document] ?? 0) + (scores[index] ?? 0);
      if ((flag & textFlag) !== 0) continue;
      this.#heldInTitles[document] = (this.#heldInTitles[document] ?? 0) | bit;
      if ((flag & slipFlag) !== 0) this.#slips[document] = (this.#slips[document] ?? 0) | bit;
      if ((flag & titleLengthMask) === 0) continue;
      this.#heldInTitle[document] = (this.#heldInTitle[document] ?? 0) | bit;
      if ((flag & inexactFlag) !== 0) this.#inexact[document] = 1;
      this.#titleLengths[document] = flag & titleLengthMask;
    }
  }

  #addPair({ first, second, beginnings, score }: PairHits): void {
    const bits = (1 << first) | (1 << second);
    for (const [document, mask] of beginnings) {
      if (document >= this.#scores.length) continue;
      const held = this.#held[document] ?? 0;
      if (held === 0) this.#touched.push(document);
      this.#held[document] = held | bits;
      this.#scores[document] = (this.#scores[document] ?? 0) + score;
      const count = this.#pairCounts[document] ?? 0;
      this.#pairCounts[document] = count + 1;
      this.#beginnings[document] = count === 0 ? mask : (this.#beginnings[document] ?? 0) & mask;
    }
  }

  /** Takes in the evidence of a query, in place of the one before. */
  fill(evidence: Evidence): void {
    this.#clear();
    this.#evidence = evidence;
    for (const [word, hits] of evidence.hits.entries()) for (const tier of hits) this.#addHits(word, tier);
    for (const pair of evidence.pairs) this.#addPair(pair);
  }

  /** The documents that hold all words of `required`, a bit for each, in no order. */
  *holding(required: number): Generator<number> {
    for (const document of this.#touched) {
      if (((this.#held[document] ?? 0) & required) === required) yield document;
    }
  }

  /** Every document touched, with the words it holds, those of them in title and keywords, and its score. */
  *held(): Generator<Pick<RankedDocument, "document" | "held" | "heldInTitles" | "score">> {
    for (const document of this.#touched) {
      yield {
        document,
        held: this.#held[document] ?? 0,
        heldInTitles: (this.#heldInTitles[document] ?? 0) & ~(this.#slips[document] ?? 0),
        score: this.#scores[document] ?? 0,
      };
    }
  }

  rank(document: number, required: number): RankedDocument {
    const { words, pairs } = this.#evidence;
    const heldInTitles = this.#heldInTitles[document] ?? 0;
    const heldInTitle = this.#heldInTitle[document] ?? 0;
    const length = this.#titleLengths[document] ?? 0;
    const isWhole =
      heldInTitle === 2 ** words - 1 &&
      (length === words || (length === longestKnownTitle && words > longestKnownTitle));
    const isWholeTitle = isWhole && this.#inexact[document] === 0;
    const hasAllPairs = pairs.length > 0 && this.#pairCounts[document] === pairs.length;
    const hasRun = hasAllPairs && this.#beginnings[document] !== 0;
    let score = this.#scores[document] ?? 0;
    if ((heldInTitles & required) === required) score += allInTitlesShare * this.#highestRarity;
    if (isWholeTitle) score += wholeTitleBonus;
    else if (isWhole) score += nearlyWholeTitleShare * this.#highestRarity;
    if (hasRun) score += runShare * this.#highestRarity;
    return {
      document,
      score,
      ownScore: this.#scores[document] ?? 0,
      titleLength: length,
      held: this.#held[document] ?? 0,
      heldInTitles,
      heldInTitle,
      slips: this.#slips[document] ?? 0,
      isWholeTitle,
      hasRun,
    };
  }
}
