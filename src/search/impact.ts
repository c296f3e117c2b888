/**
 * The four-bit impacts that postings carry, and what they weigh. Title lists carry the title's length instead (see
 * `titleImpact`): it weighs a word and tells whether a title holds nothing but the query.
 */

/** Weight of a keyword of one, two, three, four or more words: `algebra` says more of an article than `history of algebra`. */
const keywordLengthWeights = [1, 0.8, 0.65, 0.5] as const;

/** The share of a keyword's weight that does not fall with the number of its article's keywords. */
const keywordBase = 0.5;

/** How soon a word's repetition in a text stops to count, and how much the text's length does (BM25's k1 and b). */
const repetitionHalf = 1.2;
const lengthShare = 0.75;

/** Distinct words of a title, at most 15, which means fifteen or more. */
export function titleImpact(words: number): number {
  return Math.min(15, words);
}

/** What one word of a title weighs: more in a short title. Around 1 in a title of average length. */
export function titleWeight(impact: number, averageLength: number): number {
  return 1 / (0.5 + (0.5 * impact) / averageLength);
}

/** The impact of a word by the length of its shortest keyword (words) and the words of all its article's keywords. */
export function keywordImpact(words: number, allWords: number, averageAllWords: number): number {
  const weight = keywordLengthWeights[Math.min(words, keywordLengthWeights.length) - 1] ?? 0;
  const scaled = weight / (keywordBase + ((1 - keywordBase) * allWords) / averageAllWords);
  return Math.max(0, Math.min(15, Math.round(10 + 5 * Math.log2(scaled))));
}

const keywordWeights = Float32Array.from({ length: 16 }, (_, impact) => 2 ** ((impact - 10) / 5));

/** 0.25 to 2, around 1 for a one-word keyword. */
export function keywordWeight(impact: number): number {
  return keywordWeights[impact] ?? 0;
}

/** The impact of a word that stands `count` times in a text of `length` words. */
export function textImpact(count: number, length: number, averageLength: number): number {
  const half = repetitionHalf * (1 - lengthShare + (lengthShare * length) / averageLength);
  return Math.round((15 * count) / (count + half));
}

/** 0 to 1. */
export function textWeight(impact: number): number {
  return impact / 15;
}
