import { must } from "../../content/must.ts";
import type { FieldGroup } from "../codec/index-format.ts";
import type { TermShard } from "../codec/term-shard.ts";
import type { IndexReader } from "./index-reader.ts";
import type { ParsedWord } from "./parse-query.ts";
import type { MatchedTerm } from "./term-hits.ts";

/** Shards read for prefix matches. The terms that start with two letters may take up five shards. */
const maxPrefixShards = 2;

/** Terms that a prefix is expanded to: those with the longest posting lists. */
const maxPrefixTerms = 40;

/** A prefix of one letter is not selective, except in scripts that are indexed as character bigrams. */
function isTooShort(prefix: string): boolean {
  return prefix.length < 2 && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(prefix);
}

/** The stem prefixes of a word being typed: `citi` may become `cities`, whose stem is `city`. */
function stemPrefixes(word: ParsedWord): string[] {
  if (isTooShort(word.typed)) return [];
  const plural = /^(.{2,})ie?$/u.exec(word.typed)?.[1];
  return plural === undefined ? [word.typed] : [word.typed, `${plural}y`];
}

function prefixMatches(shards: readonly TermShard[], word: ParsedWord, prefix: string): MatchedTerm[] {
  const candidates: { shard: TermShard; index: number; size: number }[] = [];
  for (const shard of shards) {
    for (let index = shard.lowerBound(prefix); shard.terms[index]?.startsWith(prefix); index += 1) {
      if (shard.terms[index] !== word.term) candidates.push({ shard, index, size: shard.byteLength(index) });
    }
  }
  candidates.sort((one, other) => other.size - one.size);
  return candidates.slice(0, maxPrefixTerms).map(({ shard, index }) => ({
    term: must(shard.terms[index], "term"),
    kind: "prefix",
    lists: shard.lists(index),
  }));
}

/** The posting lists of one term; undefined if the field group does not have it. */
export async function lookUpTerm(
  reader: IndexReader,
  fieldGroup: FieldGroup,
  term: string,
  kind: MatchedTerm["kind"],
): Promise<MatchedTerm | undefined> {
  const [shard] = await reader.termShards(fieldGroup, term, 1);
  const index = shard?.lowerBound(term) ?? 0;
  return shard?.terms[index] === term ? { term, kind, lists: shard.lists(index) } : undefined;
}

/**
 * The posting lists of a query's word and, while it is being typed, of the terms that start with it. Texts have so many
 * words that start with it by chance that those only count if none of them is the word itself.
 */
export async function lookUpWord(
  reader: IndexReader,
  fieldGroup: FieldGroup,
  word: ParsedWord,
): Promise<MatchedTerm[]> {
  const exactPromise = lookUpTerm(reader, fieldGroup, word.term, "exact");
  const isWhole = fieldGroup === "texts" && word.isPrefix && (await exactPromise) !== undefined;
  const prefixes = word.isPrefix && !isWhole ? stemPrefixes(word) : [];
  const [exact, expansions] = await Promise.all([
    exactPromise,
    Promise.all(
      prefixes.map(async (prefix) => {
        return prefixMatches(await reader.termShards(fieldGroup, prefix, maxPrefixShards), word, prefix);
      }),
    ),
  ]);
  return exact === undefined ? expansions.flat() : [exact, ...expansions.flat()];
}
