import { type CacheStore, emptyCacheStore } from "../output/cache/cache-store.ts";

/** A cache that lives as long as the dev server. It begins with what another one has, which is only read. */
export function createMemoryCache(initial: CacheStore = emptyCacheStore): CacheStore {
  const values = new Map<string, Uint8Array>();
  return {
    has: (key) => values.has(key) || initial.has(key),
    get: (key) => values.get(key) ?? initial.get(key),
    set: (key, value) => void values.set(key, value),
    markUsed: () => undefined,
  };
}
