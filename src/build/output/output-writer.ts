import { createHash } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { OutputError } from "./output-error.ts";

/** Statistics of the files written so far. */
export interface OutputStats {
  files: number;
  bytes: number;
  /** The largest file, with its path relative to the output folder. */
  largest: { path: string; bytes: number };
}

/** Writes files into one folder, and never outside of it. */
export class OutputWriter {
  readonly folder: string;
  readonly stats: OutputStats = { files: 0, bytes: 0, largest: { path: "", bytes: 0 } };
  readonly #createdFolders = new Set<string>();
  readonly #previous: string | undefined;
  readonly #staticPaths = new Set<string>();
  readonly #onCount: OutputWriter["count"] | undefined;

  /** `previous` is the output folder that this one replaces: unchanged files are hard-linked instead of written. */
  constructor(folder: string, previous?: string, onCount?: OutputWriter["count"]) {
    this.folder = folder;
    this.#previous = previous;
    this.#onCount = onCount;
  }

  /** A writer for a folder in this one, whose files are counted here, too; this one for an empty name. */
  inFolder(name: string): OutputWriter {
    if (name === "") return this;
    return new OutputWriter(
      join(this.folder, name),
      this.#previous && join(this.#previous, name),
      (path, bytes) => this.count(`${name}/${path}`, bytes),
    );
  }

  /** Writes a file of the publisher's own. Everything else is written later, and never over it. */
  writeStatic(path: string, content: Uint8Array): void {
    this.write(path, content);
    this.#staticPaths.add(path);
  }

  /**
   * Writes one file; `path` is relative to the folder. Throws `RangeError` if it would be outside of it, and `OutputError`
   * if the publisher has a static file of this name.
   */
  write(path: string, content: string | Uint8Array): void {
    if (this.#staticPaths.has(path))
      throw new OutputError(
        `static/${path} has the name of a file that Quire writes`,
        "Remove or rename it.",
      );
    const target = join(this.folder, path);
    if (!target.startsWith(this.folder + sep)) throw new RangeError(`${path} is outside the output folder.`);
    const parent = dirname(target);
    if (!this.#createdFolders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.#createdFolders.add(parent);
    }
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    // Tens of thousands of small files: asynchronous writes would take longer.
    if (!this.#hardLinkPrevious(path, target, bytes)) writeFileSync(target, bytes);
    this.count(path, bytes.length);
  }

  /** A hard link takes a tenth of the time of a new file. Returns false if there is no identical previous file. */
  #hardLinkPrevious(path: string, target: string, bytes: Uint8Array): boolean {
    if (this.#previous === undefined) return false;
    const previous = join(this.#previous, path);
    try {
      const fileStats = lstatSync(previous);
      if (!fileStats.isFile() || fileStats.size !== bytes.length) return false;
      if (readFileSync(previous).compare(bytes) !== 0) return false;
      linkSync(previous, target);
      return true;
    } catch {
      // There is no such file, or the file system has no hard links or too many of this one: writing it always works.
      return false;
    }
  }

  /** Counts a file that was written by other means. */
  count(path: string, bytes: number): void {
    this.stats.files += 1;
    this.stats.bytes += bytes;
    if (bytes > this.stats.largest.bytes) this.stats.largest = { path, bytes };
    this.#onCount?.(path, bytes);
  }
}

/** A content hash of 12 characters, used as a version. */
export function hashContents(contents: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const content of contents) {
    hash.update(content);
    hash.update("\0");
  }
  return hash.digest("hex").slice(0, 12);
}
