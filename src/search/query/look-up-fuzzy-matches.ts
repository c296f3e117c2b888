import { isFuzzyMatch, minFuzzyLength } from "../analysis/fuzzy-match.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { type DictionaryEntry, reverseWord } from "../codec/dictionary-shard.ts";
import type { IndexReader } from "./index-reader.ts";
import { lookUpTerm } from "./look-up-terms.ts";
import type { ParsedWord } from "./parse-query.ts";
import type { MatchedTerm } from "./term-hits.ts";

/** Fuzzy matches tried per word: the most frequent within one edit. The other words of the query decide between them. */
const maxFuzzyMatches = 4;

/** Dictionary shards read per half of a word. */
const maxDictionaryShards = 3;

/**
 * The dictionary words within one edit of the typed word. One edit leaves either the first or the last half of a word
 * unchanged, so looking up one half in the forward and one in the reverse dictionary is enough.
 */
export async function findFuzzyMatches(reader: IndexReader, word: ParsedWord): Promise<DictionaryEntry[]> {
  const { typed } = word;
  if (typed.length < minFuzzyLength) return [];
  const half = Math.floor((typed.length - 1) / 2);
  const stem = stemWord(typed);
  const [prefixEntries, suffixEntries] = await Promise.all([
    reader.dictionaryEntries("forwardDictionary", typed.slice(0, half), maxDictionaryShards),
    reader.dictionaryEntries("reverseDictionary", reverseWord(stem.slice(half + 1)), maxDictionaryShards),
  ]);
  const candidates = new Map(prefixEntries.map(({ word, count }) => [word, count]));
  for (const { word, count } of suffixEntries) candidates.set(reverseWord(word), count);
  return [...candidates]
    .filter(([candidate]) => candidate !== word.term && isFuzzyMatch(typed, candidate))
    .map(([candidate, count]) => ({ word: candidate, count }))
    .sort((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1))
    .slice(0, maxFuzzyMatches);
}

/** The posting lists of the fuzzy matches of a word. */
export async function lookUpFuzzyMatches(reader: IndexReader, word: ParsedWord): Promise<MatchedTerm[]> {
  const fuzzyMatches = await findFuzzyMatches(reader, word);
  const matchedTerms = await Promise.all(
    fuzzyMatches.map((match) => lookUpTerm(reader, "titles", match.word, "fuzzy")),
  );
  return matchedTerms.filter((list) => list !== undefined);
}
