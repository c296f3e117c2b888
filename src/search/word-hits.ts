import { keywordWeight, textWeight, titleWeight } from "./impact.ts";
import type { TermTier } from "./index-format.ts";
import type { Postings } from "./postings-codec.ts";

/** How a term came to stand for a word of the query. */
export type HitKind = "exact" | "prefix" | "slip";

/** The lists of one term that stands for a word. */
export interface TermLists {
  readonly term: string;
  readonly kind: HitKind;
  /** Titles and keywords, or texts alone. */
  readonly lists: readonly Postings[];
}

/** What `flags` of a hit say, beside the title's length in the lowest four bits: 0 where the title lacks the word. */
export const slipFlag = 16;
export const textFlag = 32;
export const inexactFlag = 64;
export const titleLengthMask = 15;

/** The documents that hold a word, in any order, each with what it adds to a score. */
export interface WordHits {
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
  readonly flags: Uint8Array;
}

export const noHits: WordHits = {
  documents: new Uint32Array(0),
  scores: new Float32Array(0),
  flags: new Uint8Array(0),
};

/** What a title's word weighs beside a keyword's: known-item queries name keywords more sharply than titles. */
export const titleShare = 0.3;

/** What a word of the text weighs beside a keyword's. */
const textShare = 0.2;

/** A longer word that begins as typed says less than the word itself: `power` before `powerful` for `power`. */
const prefixShare = 0.6;

/** How much a word tells documents apart that stands in `count` of `all` (BM25's inverse document frequency). */
export function rarity(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/** A table with a place for every document, used again and again: a map of thousands takes ten times as long. */
class HitSheet {
  readonly #scores: Float32Array;
  readonly #flags: Uint8Array;
  readonly #touched: Uint32Array;
  readonly #isTouched: Uint8Array;
  #count = 0;

  constructor(documents: number) {
    this.#scores = new Float32Array(documents);
    this.#flags = new Uint8Array(documents);
    this.#touched = new Uint32Array(documents);
    this.#isTouched = new Uint8Array(documents);
  }

  get count(): number {
    return this.#count;
  }

  /** False where there is no such document: a list is damaged, and what it says beyond is passed over. */
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
    this.#scores[document] = (this.#scores[document] ?? 0) + score;
    this.#flags[document] = (this.#flags[document] ?? 0) | flags;
  }

  /** Keeps the better score. What the word itself says of a document stays, though a longer word scores better. */
  keepBest(hits: WordHits, share: number, flags: number): void {
    hits.documents.forEach((document, index) => {
      const isNew = this.#isTouched[document] !== 1;
      const score = (hits.scores[index] ?? 0) * share;
      if (!this.#touch(document) || score <= (this.#scores[document] ?? 0)) return;
      this.#scores[document] = score;
      const isInexact = ((this.#flags[document] ?? 0) & inexactFlag) !== 0;
      if (isNew || isInexact) this.#flags[document] = (hits.flags[index] ?? 0) | flags;
    });
  }

  /** What was noted, its scores times `weight`. The sheet is empty afterwards. */
  take(weight: number): WordHits {
    const documents = this.#touched.slice(0, this.#count);
    const scores = Float32Array.from(documents, (document) => (this.#scores[document] ?? 0) * weight);
    const flags = Uint8Array.from(documents, (document) => this.#flags[document] ?? 0);
    for (const document of documents) {
      this.#scores[document] = 0;
      this.#flags[document] = 0;
      this.#isTouched[document] = 0;
    }
    this.#count = 0;
    return { documents, scores, flags };
  }
}

export const kindFlags: Record<HitKind, number> = {
  exact: 0,
  prefix: inexactFlag,
  slip: inexactFlag | slipFlag,
};

/** Makes hits of posting lists, for an index of so many documents. */
export class HitMaker {
  readonly #documents: number;
  readonly #averageTitle: number;
  readonly #sheet: HitSheet;
  readonly #best: HitSheet;

  constructor(documents: number, averageTitle: number) {
    this.#documents = documents;
    this.#averageTitle = averageTitle;
    this.#sheet = new HitSheet(documents);
    this.#best = new HitSheet(documents);
  }

  #titleHits({ lists }: TermLists): WordHits {
    const [titles, keywords] = lists;
    titles?.documents.forEach((document, index) => {
      const length = titles.impacts[index] ?? 0;
      this.#sheet.add(document, titleShare * titleWeight(length, this.#averageTitle), length);
    });
    keywords?.documents.forEach((document, index) => {
      this.#sheet.add(document, keywordWeight(keywords.impacts[index] ?? 0), 0);
    });
    return this.#sheet.take(rarity(this.#sheet.count, this.#documents));
  }

  #textHits({ lists }: TermLists): WordHits {
    const [texts] = lists;
    texts?.documents.forEach((document, index) => {
      this.#sheet.add(document, textShare * textWeight(texts.impacts[index] ?? 0), textFlag);
    });
    return this.#sheet.take(rarity(this.#sheet.count, this.#documents));
  }

  /** The hits of a word by all terms that stand for it: each document counts by the best of them. */
  toHits(tier: TermTier, terms: readonly TermLists[]): WordHits {
    for (const term of terms) {
      const hits = tier === "titles" ? this.#titleHits(term) : this.#textHits(term);
      if (terms.length === 1 && term.kind === "exact") return hits;
      this.#best.keepBest(hits, term.kind === "prefix" ? prefixShare : 1, kindFlags[term.kind]);
    }
    return this.#best.take(1);
  }
}
