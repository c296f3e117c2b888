import type { Query, QueryWord } from "./query.ts";
import { noHits, type TermLists, type WordHits } from "./word-hits.ts";

/** A word of the query with what was found of it so far. */
export interface SoughtWord {
  readonly word: QueryWord;
  /** Its bit in masks of words. */
  readonly bit: number;
  /** The terms that stand for it in titles and keywords. */
  terms: readonly TermLists[];
  /** Undefined until titles and keywords were asked for it. */
  titles: WordHits | undefined;
  /** Undefined until texts were asked for it. */
  texts: WordHits | undefined;
}

export function toSoughtWords(query: Query): SoughtWord[] {
  return query.words.map((word, place) => ({
    word,
    bit: 1 << place,
    terms: [],
    titles: undefined,
    texts: undefined,
  }));
}

export function maskOf(words: readonly SoughtWord[]): number {
  return words.reduce((bits, { bit }) => bits | bit, 0);
}

/** How many words a mask holds. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The hits known of a word, one list for titles and one for texts. */
export function knownHits({ titles = noHits, texts = noHits }: SoughtWord): readonly WordHits[] {
  return [titles, texts];
}

/**
 * The words to ask for first: the rarest, as far as the header's list of common words tells. A word that is still being
 * typed tells least. With their documents at hand the others are mostly told from the documents themselves.
 */
export function rarestWords(
  words: readonly SoughtWord[],
  commonWords: readonly string[],
  count: number,
): SoughtWord[] {
  const commonness = ({ word }: SoughtWord): number => {
    const place = commonWords.indexOf(word.term);
    if (word.isInPhrase) return 3;
    if (word.isPrefix) return 2;
    return place < 0 ? 0 : 1 + 1 / (1 + place);
  };
  const ordered = words.map((sought) => ({ sought, commonness: commonness(sought) }));
  ordered.sort((one, other) => one.commonness - other.commonness);
  return ordered.slice(0, count).map(({ sought }) => sought);
}
