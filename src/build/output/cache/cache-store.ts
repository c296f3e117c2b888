import { createHash } from "node:crypto";

/** A cache of computed values. Each key covers every input of its value, unless the value itself says what it depends on. */
export interface CacheStore {
  /** True if there is a value for the key; it may be damaged. */
  readonly has: (key: string) => boolean;
  /** Undefined if there is no value for the key, or if it is damaged. */
  readonly get: (key: string) => Uint8Array | undefined;
  readonly set: (key: string, value: Uint8Array) => void;
  /** Counts the values for some keys as used, unread. */
  readonly markUsed: (keys: readonly string[]) => void;
}

/** A store that never holds anything. */
export const emptyCacheStore: CacheStore = {
  has: () => false,
  get: () => undefined,
  set: () => undefined,
  markUsed: () => undefined,
};

/** A cache key: the first 32 characters of a hash over the parts and their lengths. */
export function createCacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}
