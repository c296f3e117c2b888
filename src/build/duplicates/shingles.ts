import { type TokenCache, tokenize } from "../../search/analysis/tokenize.ts";
import { hashText } from "../../search/codec/hash-text.ts";

/** Caches of the words seen so far. A collection repeats few words many times. */
export interface ShingleCache {
  readonly tokens: TokenCache;
  /** The hashes of terms. */
  readonly hashes: Map<string, number>;
}

export function createShingleCache(): ShingleCache {
  return { tokens: new Map(), hashes: new Map() };
}

/**
 * The hashes of all runs of three words in a text, in order, as the search's tokenizer reads them; a text of fewer words
 * is one run. Runs of two would find articles about the same thing that were written apart; with four, one changed word in
 * ten would hide most of what is equal.
 */
export function textToShingles(text: string, cache = createShingleCache()): Uint32Array {
  const terms = tokenize(text, cache.tokens);
  const hashes = Uint32Array.from({ length: Math.max(3, terms.length) }, (_, index) =>
    termToHash(terms[index]?.term ?? "", cache),
  );
  const shingles = new Uint32Array(hashes.length - 2);
  for (let index = 0; index < shingles.length; index += 1) {
    const [first = 0, second = 0, third = 0] = [hashes[index], hashes[index + 1], hashes[index + 2]];
    shingles[index] = combineHashes(combineHashes(first, second), third);
  }
  return shingles;
}

function termToHash(term: string, { hashes }: ShingleCache): number {
  const known = hashes.get(term);
  if (known !== undefined) return known;
  const hash = hashText(term);
  hashes.set(term, hash);
  return hash;
}

/** A hash of two hashes in their order. */
function combineHashes(one: number, other: number): number {
  const hash = Math.imul(one ^ (one >>> 15), 0x85ebca6b) + other;
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
}

/** The shingles of a question with its answer as plain text. */
export function articleToShingles(
  { question }: { readonly question: string },
  text: string,
  cache?: ShingleCache,
): Uint32Array {
  return textToShingles(`${question}\n${text}`, cache);
}

/** The share of the different shingles of two texts that both have (their Jaccard index): 1 for equal texts, 0 for unrelated ones. */
export function sharedShare(one: Uint32Array, other: Uint32Array): number {
  const [ones, others] = [new Set(one), new Set(other)];
  let shared = 0;
  for (const shingle of ones) if (others.has(shingle)) shared += 1;
  return shared / (ones.size + others.size - shared);
}
