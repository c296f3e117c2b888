import type { CacheStore } from "./cache-store.ts";

/** The text for a key, computed unless the store has it; always if the key isn't known. */
export async function getOrComputeText(
  cache: CacheStore,
  key: string | undefined,
  compute: () => Promise<string>,
): Promise<string> {
  const cached = key === undefined ? undefined : cache.get(key);
  if (cached !== undefined) return Buffer.from(cached).toString();
  const text = await compute();
  if (key !== undefined) cache.set(key, Buffer.from(text));
  return text;
}
