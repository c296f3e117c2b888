import type { IndexFiles } from "./index-files.ts";
import type { TermTier } from "./index-format.ts";
import type { QueryWord } from "./query.ts";
import type { TermShard } from "./term-shard.ts";
import type { TermLists } from "./word-hits.ts";

/** Shards read for the words that begin as typed. Two letters may begin the words of five. */
const maxPrefixShards = 2;

/** Longer words tried for one beginning, those with the longest lists. */
const maxPrefixTerms = 40;

/** A beginning of one letter says nothing yet, but in scripts whose words are pairs of signs it does. */
function isTooShort(prefix: string): boolean {
  return prefix.length < 2 && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(prefix);
}

/** What stems begin with that a word being typed becomes: `citi` is on its way to `cities`, which is `city`. */
function stemPrefixes(word: QueryWord): string[] {
  if (isTooShort(word.typed)) return [];
  const plural = /^(.{2,})ie?$/u.exec(word.typed)?.[1];
  return plural === undefined ? [word.typed] : [word.typed, `${plural}y`];
}

function prefixLists(shards: readonly TermShard[], word: QueryWord, prefix: string): TermLists[] {
  const found: { shard: TermShard; index: number; size: number }[] = [];
  for (const shard of shards) {
    for (let index = shard.indexFrom(prefix); shard.terms[index]?.startsWith(prefix); index += 1) {
      if (shard.terms[index] !== word.term) found.push({ shard, index, size: shard.size(index) });
    }
  }
  found.sort((one, other) => other.size - one.size);
  return found.slice(0, maxPrefixTerms).map(({ shard, index }) => ({
    term: shard.terms[index] ?? "",
    kind: "prefix",
    lists: shard.lists(index),
  }));
}

/** The lists of one term, undefined where the tier has none. */
export async function lookUpTerm(
  files: IndexFiles,
  tier: TermTier,
  term: string,
  kind: TermLists["kind"],
): Promise<TermLists | undefined> {
  const [shard] = await files.termShards(tier, term, 1);
  const index = shard?.indexFrom(term) ?? 0;
  return shard?.terms[index] === term ? { term, kind, lists: shard.lists(index) } : undefined;
}

/** The lists of a query's word and, if it is still being typed, of longer ones. */
export async function lookUpWord(files: IndexFiles, tier: TermTier, word: QueryWord): Promise<TermLists[]> {
  const prefixes = word.isPrefix ? stemPrefixes(word) : [];
  const [exact, longer] = await Promise.all([
    lookUpTerm(files, tier, word.term, "exact"),
    Promise.all(
      prefixes.map(async (prefix) => {
        return prefixLists(await files.termShards(tier, prefix, maxPrefixShards), word, prefix);
      }),
    ),
  ]);
  return exact === undefined ? longer.flat() : [exact, ...longer.flat()];
}
