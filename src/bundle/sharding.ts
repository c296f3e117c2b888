import { fnv1a } from "../content/text/fnv1a.ts";

/** The number of shards for `count` items at about `perShard` each: a power of two, at least 1. */
export function computeShardCount(count: number, perShard: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(Math.max(1, count / perShard))));
}

/** The shard, from 0 to `shards` − 1, that holds a slug: computed from the URL alone, without a lookup table. */
export function slugToShard(slug: string, shards: number): number {
  const hash = fnv1a(slug);
  // Its low bits alone are unevenly distributed for texts that differ only at the end.
  return ((hash ^ (hash >>> 15)) >>> 0) % shards;
}
