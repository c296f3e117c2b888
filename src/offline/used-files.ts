/** A file in the cache of used ones. */
export interface UsedFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was used last, in milliseconds since 1970. */
  readonly time: number;
}

/** How much may lie in the cache of used files. */
export interface UsedLimits {
  readonly bytes: number;
  readonly files: number;
}

/**
 * 50 MB are about a thousand pages with their answers, and little even on a small phone. A search reads some ten files
 * of a few KB: the number keeps them from making the cache slow.
 */
export const usedLimits: UsedLimits = { bytes: 50_000_000, files: 2_000 };

/** The share of the limits that is left full once something is dropped, so that not every file drops another. */
const fullShare = 0.9;

/** A file larger than this share of the limit is not worth all that it would push out. */
const maxShare = 0.1;

/** True for a file that may be stored at all. */
export function isWorthKeeping(bytes: number, limits: UsedLimits): boolean {
  return bytes <= limits.bytes * maxShare;
}

/** The paths of the files to drop, the least recently used first; none while all are within the limits. */
export function chooseDropped(files: readonly UsedFile[], limits: UsedLimits): string[] {
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let count = files.length;
  if (bytes <= limits.bytes && count <= limits.files) return [];
  const dropped: string[] = [];
  for (const file of files.toSorted((one, other) => one.time - other.time)) {
    if (bytes <= limits.bytes * fullShare && count <= limits.files * fullShare) break;
    dropped.push(file.path);
    bytes -= file.bytes;
    count -= 1;
  }
  return dropped;
}
