/** A file in the runtime cache. */
export interface RuntimeCacheEntry {
  readonly path: string;
  readonly bytes: number;
  /** When it was last used, in milliseconds since 1970. */
  readonly time: number;
}

/** The limits of the runtime cache. */
export interface RuntimeCacheLimits {
  readonly bytes: number;
  readonly files: number;
}

/**
 * 50 MB are about a thousand pages with their answers, and little even on a small phone. A search reads some ten files
 * of a few KB: the limit on files keeps them from making the cache slow.
 */
export const runtimeCacheLimits: RuntimeCacheLimits = { bytes: 50_000_000, files: 2_000 };

/** The fraction of the limits that is left after an eviction, so that not every new file causes another. */
const targetFraction = 0.9;

/** A file larger than this fraction of the limit is not worth what it would evict. */
const maxEntryFraction = 0.1;

/** True for a file that is small enough for the cache. */
export function fitsRuntimeCache(bytes: number, limits: RuntimeCacheLimits): boolean {
  return bytes <= limits.bytes * maxEntryFraction;
}

/** The paths of the files to evict, least recently used first; none while the cache is within its limits. */
export function selectEvictions(files: readonly RuntimeCacheEntry[], limits: RuntimeCacheLimits): string[] {
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let count = files.length;
  if (bytes <= limits.bytes && count <= limits.files) return [];
  const evicted: string[] = [];
  for (const file of files.toSorted((one, other) => one.time - other.time)) {
    if (bytes <= limits.bytes * targetFraction && count <= limits.files * targetFraction) break;
    evicted.push(file.path);
    bytes -= file.bytes;
    count -= 1;
  }
  return evicted;
}
