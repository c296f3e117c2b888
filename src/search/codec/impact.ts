import { must } from "../../content/must.ts";

/**
 * The four-bit impacts stored in posting lists, and the weights they stand for. Posting lists of titles store the length
 * of the title instead (see `titleImpact`): it gives the weight, and tells whether a title consists only of query terms.
 */

/** Weight of a keyword by its number of words: `algebra` says more about an article than `history of algebra`. */
const keywordLengthWeights = [1, 0.8, 0.65, 0.5] as const;

/** The part of a keyword's weight that does not decrease with the number of the article's keywords. */
const keywordLengthFloor = 0.5;

/** BM25's k1 (how fast term frequency saturates) and b (how much the document length counts). */
const bm25K1 = 1.2;
const bm25B = 0.75;

/** The number of distinct terms of a title, capped at 15. */
export function titleImpact(termCount: number): number {
  return Math.min(15, termCount);
}

/** The weight of one term of a title: higher in short titles, about 1 in a title of average length. */
export function titleWeight(impact: number, averageLength: number): number {
  return 1 / (0.5 + (0.5 * impact) / averageLength);
}

/** The impact of a term, by the length in words of its shortest keyword and of all keywords of its article. */
export function keywordImpact(
  keywordLength: number,
  totalKeywordLength: number,
  averageTotalKeywordLength: number,
): number {
  const weight = must(
    keywordLengthWeights[Math.min(keywordLength, keywordLengthWeights.length) - 1],
    "weight of a keyword's length",
  );
  const scaled =
    weight /
    (keywordLengthFloor + ((1 - keywordLengthFloor) * totalKeywordLength) / averageTotalKeywordLength);
  return Math.max(0, Math.min(15, Math.round(10 + 5 * Math.log2(scaled))));
}

const keywordWeights = Float32Array.from({ length: 16 }, (_, impact) => 2 ** ((impact - 10) / 5));

/** 0.25 to 2; about 1 for a one-word keyword. */
export function keywordWeight(impact: number): number {
  return must(keywordWeights[impact], "weight of an impact");
}

/** The impact of a term with frequency `count` in a text of `length` words. */
export function textImpact(count: number, length: number, averageLength: number): number {
  const saturation = bm25K1 * (1 - bm25B + (bm25B * length) / averageLength);
  return Math.round((15 * count) / (count + saturation));
}

/** 0 to 1. */
export function textWeight(impact: number): number {
  return impact / 15;
}
