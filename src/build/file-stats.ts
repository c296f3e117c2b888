import { lstatSync, type Stats } from "node:fs";

/**
 * A file's size in bytes, and the times of its last modification and change of status in milliseconds. An edit changes at
 * least the last one, also if it sets the time of modification back: programs can't set it.
 */
export type FileStats = readonly [bytes: number, modifiedMs: number, changedMs: number];

export function toFileStats({ size, mtimeMs, ctimeMs }: Stats): FileStats {
  return [size, mtimeMs, ctimeMs];
}

/** True if a file still has the size and the times that it had. */
export function hasStats(stats: Stats | undefined, [bytes, modifiedMs, changedMs]: FileStats): boolean {
  return stats?.size === bytes && stats.mtimeMs === modifiedMs && stats.ctimeMs === changedMs;
}

/** What the file system says about a file; undefined if there is none that can be reached. Doesn't follow symbolic links. */
export function statIfPresent(file: string): Stats | undefined {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    // Such as a file where one of its folders should be.
    return undefined;
  }
}
