import { promises as fs, readFileSync } from "node:fs";

/** What the system's codes for a path without a file mean: nothing is there, or a file is where a folder would be. */
const absentCodes: readonly unknown[] = ["ENOENT", "ENOTDIR"];

/** The text of a file; undefined if there is none. */
export function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (absentCodes.includes((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}

/** The text of a file; empty if it can't be read. */
export async function readTextOrEmpty(path: string): Promise<string> {
  return await fs.readFile(path, "utf8").catch(() => "");
}
