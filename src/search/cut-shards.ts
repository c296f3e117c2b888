import type { PackedTerm } from "./term-shard.ts";

/** Terms that share a shard, and the text by which a header tells where it begins. */
export interface CutShard {
  readonly start: string;
  readonly terms: readonly PackedTerm[];
}

/** The shortest beginning of `term` that still comes after `before`. */
export function shortestSeparator(before: string, term: string): string {
  for (let length = 1; length < term.length; length += 1) {
    const start = term.slice(0, length);
    if (start > before) return start;
  }
  return term;
}

/** Cuts sorted terms into runs of at most about `targetBytes`; a term that is larger alone makes a shard alone. */
export function* cutShards(terms: Iterable<PackedTerm>, targetBytes: number): Generator<CutShard> {
  let start = "";
  let last = "";
  let run: PackedTerm[] = [];
  let bytes = 0;
  for (const term of terms) {
    const size = term.packed.length + 5;
    if (run.length > 0 && bytes + size > targetBytes) {
      yield { start, terms: run };
      [run, bytes, start] = [[], 0, shortestSeparator(last, term.term)];
    }
    run.push(term);
    bytes += size;
    last = term.term;
  }
  if (run.length > 0) yield { start, terms: run };
}

/** Which shard may hold `text`, by where the shards start. -1 where there are no shards. */
export function findShard(starts: readonly string[], text: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? "") <= text) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, starts.length === 0 ? -1 : 0);
}
