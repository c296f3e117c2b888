import { promises as fs } from "node:fs";
import { ImportError } from "./imported-article.ts";

/** The encodings that a file names in its first bytes. */
const byteOrderMarks: readonly (readonly [bytes: string, encoding: string])[] = [
  ["efbbbf", "utf-8"],
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
];

/** Stands for bytes that are not text. */
const replacement = "\uFFFD";

/** Says that a line isn't in UTF-8: to read it as if it were would lose its letters. */
export function encodingError(file: string, line: number): ImportError {
  return new ImportError(
    `${file}:${line} is not in UTF-8, so its letters can't be read. Save the file as UTF-8 (in Excel: "CSV UTF-8") and import it again`,
  );
}

/** Reads a text in UTF-8, or in UTF-16 with a byte order mark, as Excel writes "Unicode Text". Throws `ImportError` for another one. */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await fs.readFile(file);
  const start = bytes.toString("hex", 0, 3);
  const [, encoding = "utf-8"] = byteOrderMarks.find(([mark]) => start.startsWith(mark)) ?? [];
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const [before = ""] = new TextDecoder(encoding).decode(bytes).split(replacement, 1);
    throw encodingError(file, before.split("\n").length);
  }
}

/** True if a line that was read as UTF-8 has lost letters. */
export function hasLostLetters(line: string): boolean {
  return line.includes(replacement);
}
