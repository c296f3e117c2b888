/** FNV-1a over UTF-16 code units: short, the same everywhere, and uniform enough for slugs. Not cryptographic. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV's low bits alone are unevenly distributed for texts that differ only at the end.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The number of shards for `count` items at about `perShard` each: a power of two, at least 1. */
export function computeShardCount(count: number, perShard: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(Math.max(1, count / perShard))));
}

/** The shard, from 0 to `shards` − 1, that holds a slug: computed from the URL alone, without a lookup table. */
export function slugToShard(slug: string, shards: number): number {
  return fnv1a(slug) % shards;
}
