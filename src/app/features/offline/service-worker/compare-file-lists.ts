import { dataFileName, type FileList } from "../../../../bundle/offline/file-list.ts";

/** What differs between the version of a subject that is on the device and the newest one. */
export interface VersionDifference {
  /** Number of articles that were changed, added or removed; 0 if it isn't known. */
  readonly articles: number;
  /** The uncompressed size of what has to be loaded, in bytes. */
  readonly bytes: number;
  /** By the name of each file that doesn't have to be loaded, that of a file of the older version with the same content. */
  readonly sameFiles: ReadonlyMap<string, string>;
}

/**
 * Compares the files at `paths`, which are those of the newest version that a download needs, with an older version. All of
 * them have to be loaded if that one has no list.
 */
export function compareFileLists(
  older: FileList | undefined,
  newest: FileList,
  paths: readonly string[],
): VersionDifference {
  const newestFiles = new Map(newest.files.map(([name, hash, bytes]) => [name, { hash, bytes }]));
  const olderNames = new Map(older?.files.map(([name, hash]) => [hash, name]));
  const sameFiles = new Map<string, string>();
  let bytes = 0;
  for (const path of paths) {
    const name = dataFileName(path);
    const file = name === undefined ? undefined : newestFiles.get(name);
    if (name === undefined || file === undefined) continue;
    const olderName = olderNames.get(file.hash);
    if (olderName === undefined) bytes += file.bytes;
    else sameFiles.set(name, olderName);
  }
  return { articles: older ? countChanges(older.articles, newest.articles) : 0, bytes, sameFiles };
}

/**
 * The number of articles that differ, of which only hashes are known: one that was changed is missing on both sides, one that
 * was added or removed on one of them.
 */
function countChanges(older: readonly string[], newest: readonly string[]): number {
  const [olderSet, newestSet] = [new Set(older), new Set(newest)];
  const appeared = newest.filter((hash) => !olderSet.has(hash)).length;
  const disappeared = older.filter((hash) => !newestSet.has(hash)).length;
  return Math.max(appeared, disappeared);
}
