import { promises as fs, readFileSync } from "node:fs";

/** The text of a file; undefined if there is none. */
export function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The text of a file; empty if it can't be read. */
export async function readTextOrEmpty(path: string): Promise<string> {
  return await fs.readFile(path, "utf8").catch(() => "");
}
