import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OutputError } from "../output/output-error.ts";

/** What became of files that were to be written. */
export interface NewFilesResult {
  readonly written: readonly string[];
  /** Files that were there before, and are as they were. */
  readonly kept: readonly string[];
}

/** Writes those of the files that aren't there yet. Throws `OutputError` if the folder can't be written. */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): NewFilesResult {
  const [written, kept]: [string[], string[]] = [[], []];
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (existsSync(file)) {
      kept.push(path);
      continue;
    }
    try {
      mkdirSync(dirname(file), { recursive: true });
      // Fails if it has appeared in the meantime.
      writeFileSync(file, text, { flag: "wx" });
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
      throw new OutputError(`cannot write ${file} (${reason})`, "Choose another folder.", { cause: error });
    }
    written.push(path);
  }
  return { written, kept };
}
