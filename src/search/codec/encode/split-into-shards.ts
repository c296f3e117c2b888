import type { PackedTerm } from "./encode-term-shard.ts";

/** The terms of one shard, and the separator key by which the header finds it. */
export interface TermRange {
  readonly separator: string;
  readonly terms: readonly PackedTerm[];
}

/** The shortest prefix of `term` that is still after `before`. */
export function shortestSeparator(before: string, term: string): string {
  for (let length = 1; length < term.length; length += 1) {
    const prefix = term.slice(0, length);
    if (prefix > before) return prefix;
  }
  return term;
}

/** Splits sorted terms into shards of about `targetBytes` at most; a larger term gets a shard of its own. */
export function* splitIntoShards(terms: Iterable<PackedTerm>, targetBytes: number): Generator<TermRange> {
  let separator = "";
  let last = "";
  let shardTerms: PackedTerm[] = [];
  let bytes = 0;
  for (const term of terms) {
    const size = term.packed.length + 5;
    if (shardTerms.length > 0 && bytes + size > targetBytes) {
      yield { separator, terms: shardTerms };
      [shardTerms, bytes, separator] = [[], 0, shortestSeparator(last, term.term)];
    }
    shardTerms.push(term);
    bytes += size;
    last = term.term;
  }
  if (shardTerms.length > 0) yield { separator, terms: shardTerms };
}
