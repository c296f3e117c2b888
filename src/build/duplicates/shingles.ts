import { type TokenCache, tokenize } from "../../search/analysis/tokenize.ts";
import { hashBigram } from "../../search/codec/hash-text.ts";

/**
 * Words of a shingle. Two would find articles about the same thing that were written apart; with four, one changed word
 * in ten hides most of what is equal.
 */
const shingleWords = 3;

/** The distinct hashes of all runs of three words in a text, as the search's tokenizer reads them. A text of fewer words is one run. */
export function textToShingles(text: string, cache?: TokenCache): ReadonlySet<number> {
  const terms = tokenize(text, cache).map(({ term }) => term);
  const shingles = new Set<number>();
  const last = Math.max(0, terms.length - shingleWords);
  for (let start = 0; start <= last; start += 1) {
    const [first = "", ...others] = terms.slice(start, start + shingleWords);
    shingles.add(hashBigram(first, others.join(" ")));
  }
  return shingles;
}

/** The shingles of a question with its answer as plain text. */
export function articleToShingles(
  { question }: { readonly question: string },
  text: string,
  cache?: TokenCache,
): ReadonlySet<number> {
  return textToShingles(`${question}\n${text}`, cache);
}

/** The share of the shingles of two texts that both have (their Jaccard index): 1 for equal texts, 0 for unrelated ones. */
export function sharedShare(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / (one.size + other.size - shared);
}
