import type { CacheStore } from "../output/cache/cache-store.ts";

/** A cache that lives as long as the dev server. */
export function createMemoryStore(): CacheStore {
  const values = new Map<string, Uint8Array>();
  return {
    has: (key) => values.has(key),
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    keep: () => undefined,
  };
}
