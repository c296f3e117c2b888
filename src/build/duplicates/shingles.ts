import { RunCache } from "../../search/analysis/run-cache.ts";
import { runToTokens } from "../../search/analysis/tokenize.ts";
import { hashText } from "../../search/codec/hash-text.ts";
import { combineHashes } from "./combine-hashes.ts";

/**
 * Words of a shingle. Two would find articles about the same thing that were written apart; with four, one changed word in
 * ten hides most of what is equal.
 */
const shingleWords = 3;

/** The hashes of the terms of each run seen so far. A collection repeats few words many times. */
export type ShingleCache = RunCache<number>;

/** An empty cache, for the texts of one collection. */
export function createShingleCache(): ShingleCache {
  return new RunCache((run) => runToTokens(run).map(({ term }) => hashText(term)));
}

/**
 * The hashes of all runs of three words in a text, in order, as the search's tokenizer reads them; a text of fewer words
 * is one run.
 */
export function textToShingles(text: string, cache = createShingleCache()): Uint32Array {
  const hashes = cache.readText(text);
  const shingles = new Uint32Array(Math.max(1, hashes.length - (shingleWords - 1)));
  for (let start = 0; start < shingles.length; start += 1) {
    let shingle = 0;
    for (let place = start; place < start + shingleWords; place += 1) {
      shingle = combineHashes(shingle, hashes[place] ?? 0);
    }
    shingles[start] = shingle;
  }
  return shingles;
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
