import { lstatSync, type Stats } from "node:fs";

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
