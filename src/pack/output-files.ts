import { createHash } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** What was written so far. */
export interface OutputTally {
  files: number;
  bytes: number;
  /** The largest file, by its path below the output folder. */
  largest: { path: string; bytes: number };
}

/** Writes files below one folder, and nowhere else. */
export class OutputFiles {
  readonly folder: string;
  readonly tally: OutputTally = { files: 0, bytes: 0, largest: { path: "", bytes: 0 } };
  readonly #made = new Set<string>();
  readonly #previous: string | undefined;

  /** `previous` is an output folder that this one is to replace: a file that is in it already is not written again. */
  constructor(folder: string, previous?: string) {
    this.folder = folder;
    this.#previous = previous;
  }

  /** Writes one file; `path` is relative to the folder. Throws `RangeError` where it would lie outside of it. */
  write(path: string, content: string | Uint8Array): void {
    const target = join(this.folder, path);
    if (!target.startsWith(this.folder + sep)) throw new RangeError(`${path} is outside the output folder.`);
    const parent = dirname(target);
    if (!this.#made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.#made.add(parent);
    }
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    // Tens of thousands of small files: handing each to another thread takes longer than writing it.
    if (!this.#linkPrevious(path, target, bytes)) writeFileSync(target, bytes);
    this.count(path, bytes.length);
  }

  /** A second name for a file takes a tenth of the time that a new file takes. False where there is no such file. */
  #linkPrevious(path: string, target: string, bytes: Uint8Array): boolean {
    if (this.#previous === undefined) return false;
    const previous = join(this.#previous, path);
    try {
      const status = lstatSync(previous);
      if (!status.isFile() || status.size !== bytes.length) return false;
      if (readFileSync(previous).compare(bytes) !== 0) return false;
      linkSync(previous, target);
      return true;
    } catch {
      return false;
    }
  }

  /** Counts a file that was written by other means. */
  count(path: string, bytes: number): void {
    this.tally.files += 1;
    this.tally.bytes += bytes;
    if (bytes > this.tally.largest.bytes) this.tally.largest = { path, bytes };
  }
}

/** A version: 12 characters of a hash, enough that two contents of one folder never share it. */
export function toVersion(contents: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const content of contents) {
    hash.update(content);
    hash.update("\0");
  }
  return hash.digest("hex").slice(0, 12);
}
