import type { IndexFiles } from "./index-files.ts";
import { lookUpTerm } from "./look-up-words.ts";
import { isLikelySlip, minSlipLength } from "./one-edit.ts";
import type { QueryWord } from "./query.ts";
import { type KnownWord, reverseWord } from "./spelling-shard.ts";
import { stemWord } from "./stem-word.ts";
import type { TermLists } from "./word-hits.ts";

/** Words taken for what was meant, the commonest of those within one edit. The other words of the query decide. */
const maxCandidates = 4;

/** Shards of spellings read for one half of a word. */
const maxSpellingShards = 3;

/**
 * The known words within one edit of what was typed. One edit leaves the first or the last half of a word as it is, so
 * two tables of spellings are enough, one in the order of beginnings and one in the order of endings.
 */
export async function findSlips(files: IndexFiles, word: QueryWord): Promise<KnownWord[]> {
  const { typed } = word;
  if (typed.length < minSlipLength) return [];
  const half = Math.floor((typed.length - 1) / 2);
  const stem = stemWord(typed);
  const [beginnings, endings] = await Promise.all([
    files.spellings("beginnings", typed.slice(0, half), maxSpellingShards),
    files.spellings("endings", reverseWord(stem.slice(half + 1)), maxSpellingShards),
  ]);
  const known = new Map(beginnings.map(({ word, count }) => [word, count]));
  for (const { word, count } of endings) known.set(reverseWord(word), count);
  return [...known]
    .filter(([candidate]) => candidate !== word.term && isLikelySlip(typed, candidate))
    .map(([candidate, count]) => ({ word: candidate, count }))
    .sort((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1))
    .slice(0, maxCandidates);
}

/** The lists of the words that may have been meant. */
export async function lookUpSlips(files: IndexFiles, word: QueryWord): Promise<TermLists[]> {
  const slips = await findSlips(files, word);
  const lists = await Promise.all(slips.map((slip) => lookUpTerm(files, "titles", slip.word, "slip")));
  return lists.filter((list) => list !== undefined);
}
