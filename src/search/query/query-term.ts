import type { ParsedQuery, ParsedWord } from "./parse-query.ts";
import { type MatchedTerm, noHits, type TermHits } from "./term-hits.ts";

/** A word of the query with the hits found for it so far. */
export interface QueryTerm {
  readonly word: ParsedWord;
  /** Its bit in term masks. */
  readonly bit: number;
  /** The index terms that match it in titles and keywords. */
  matchedTerms: readonly MatchedTerm[];
  /** Hits in titles and keywords. Undefined until looked up. */
  titles: TermHits | undefined;
  /** Whether `titles` has only documents in which the word was verified, so that there may be more. */
  isVerifiedOnly: boolean;
  /** Hits in texts. Undefined until looked up. */
  texts: TermHits | undefined;
}

export function queryToTerms(query: ParsedQuery): QueryTerm[] {
  return query.words.map((word, index) => ({
    word,
    bit: 1 << index,
    matchedTerms: [],
    titles: undefined,
    isVerifiedOnly: false,
    texts: undefined,
  }));
}

export function termsToMask(terms: readonly QueryTerm[]): number {
  return terms.reduce((bits, { bit }) => bits | bit, 0);
}

/** How many terms a mask contains. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The documents known to match a term; one that has it both in title or keywords and in its text counts twice. */
export function documentFrequency({ titles, texts }: QueryTerm): number {
  return (titles?.documents.length ?? 0) + (texts?.documents.length ?? 0);
}

/** Terms sorted by document frequency, rarest first; equally frequent ones in the order of the query. */
export function byDocumentFrequency(terms: readonly QueryTerm[]): QueryTerm[] {
  return terms.toSorted((one, other) => documentFrequency(one) - documentFrequency(other));
}

/** The hits found so far for a term: in titles and keywords, and in texts. */
export function knownHits({ titles = noHits, texts = noHits }: QueryTerm): readonly TermHits[] {
  return [titles, texts];
}

/**
 * The terms to look up first: the rarest, as far as the header's list of common terms can tell. A word that is still
 * being typed is the least selective. Once documents are known, the other terms can mostly be verified in them.
 */
export function rarestTerms(
  terms: readonly QueryTerm[],
  commonTerms: readonly string[],
  count: number,
): QueryTerm[] {
  const commonness = ({ word }: QueryTerm): number => {
    const rank = commonTerms.indexOf(word.term);
    if (word.isInPhrase) return 3;
    if (word.isPrefix) return 2;
    return rank < 0 ? 0 : 1 + 1 / (1 + rank);
  };
  const ordered = terms.map((queryTerm) => ({ queryTerm, commonness: commonness(queryTerm) }));
  ordered.sort((one, other) => one.commonness - other.commonness);
  return ordered.slice(0, count).map(({ queryTerm }) => queryTerm);
}
