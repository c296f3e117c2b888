import type { Store } from "../../src/pack/cache/store.ts";

/** A store that lasts as long as the test, and counts what is put into it. */
export function memoryStore(): Store & { readonly sets: number } {
  const made = new Map<string, Uint8Array>();
  let sets = 0;
  return {
    has: (key) => made.has(key),
    get: (key) => made.get(key),
    set: (key, bytes) => {
      made.set(key, bytes);
      sets += 1;
    },
    get sets() {
      return sets;
    },
  };
}
