import type { CacheStore } from "../../../../src/build/output/cache/cache-store.ts";

/** An in-memory cache store that counts how often values are set. */
export function createMemoryCacheStore(): CacheStore & { readonly sets: number } {
  const entries = new Map<string, Uint8Array>();
  let setCount = 0;
  return {
    has: (key) => entries.has(key),
    get: (key) => entries.get(key),
    set: (key, bytes) => {
      entries.set(key, bytes);
      setCount += 1;
    },
    markUsed: () => undefined,
    get sets() {
      return setCount;
    },
  };
}
