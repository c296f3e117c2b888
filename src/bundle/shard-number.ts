/** FNV-1a over UTF-16 units: short, the same everywhere, and even enough for slugs. Not for anything secret. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV's low bits alone are uneven for texts that differ only at their end.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** How many shards hold `count` things at `perShard` each: a power of two, at least 1. */
export function shardCount(count: number, perShard: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(Math.max(1, count / perShard))));
}

/** The shard, from 0 to `shards` − 1, that holds a slug: known from the address alone, without a table. */
export function slugToShard(slug: string, shards: number): number {
  return hashText(slug) % shards;
}
