import { encodeCount, encodeDictionaryShard } from "../codec/encode/encode-dictionary-shard.ts";
import { encodeTermShard, type PackedTerm } from "../codec/encode/encode-term-shard.ts";
import { splitIntoShards } from "../codec/encode/split-into-shards.ts";
import type { IndexFile } from "./index-file.ts";

/** Shorter and longer words are not matched fuzzily: the dictionaries leave them out. */
const minDictionaryWordLength = 3;
const maxDictionaryWordLength = 24;

/** A folder of shards, and the separator keys by which the header finds them. */
export interface ShardFolder {
  readonly files: readonly IndexFile[];
  readonly separators: readonly string[];
}

/** Encodes terms, ascending, with their posting lists. */
export function termFiles(folder: string, terms: Iterable<PackedTerm>, shardBytes: number): ShardFolder {
  return shardFiles(folder, terms, shardBytes, encodeTermShard);
}

/** Encodes those of some words that can be matched fuzzily. `wordToKey` gives what they are sorted by. */
export function dictionaryFiles(
  folder: string,
  documentFrequencies: ReadonlyMap<string, number>,
  shardBytes: number,
  wordToKey: (word: string) => string,
): ShardFolder {
  const words = [...documentFrequencies]
    .filter(([term]) => term.length >= minDictionaryWordLength && term.length <= maxDictionaryWordLength)
    .map(([term, count]) => ({ term: wordToKey(term), packed: encodeCount(count) }))
    .sort((one, other) => (one.term < other.term ? -1 : 1));
  return shardFiles(folder, words, shardBytes, encodeDictionaryShard);
}

function shardFiles(
  folder: string,
  terms: Iterable<PackedTerm>,
  shardBytes: number,
  encode: (terms: readonly PackedTerm[]) => Uint8Array,
): ShardFolder {
  const files: IndexFile[] = [];
  const separators: string[] = [];
  for (const shard of splitIntoShards(terms, shardBytes)) {
    files.push({ path: `${folder}/${files.length}.bin`, bytes: encode(shard.terms) });
    separators.push(shard.separator);
  }
  return { files, separators };
}
