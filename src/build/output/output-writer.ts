import { createHash } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { statIfPresent } from "../file-stats.ts";
import { type CacheStore, emptyCacheStore } from "./cache/cache-store.ts";
import { OutputError } from "./output-error.ts";
import { type FileOutput, OutputSteps } from "./output-steps.ts";

/** Statistics of the files written so far. */
export interface OutputStats {
  files: number;
  bytes: number;
  /** The largest file, with its path relative to the output folder. */
  largest: { path: string; bytes: number };
}

/** What an output replaces. */
export interface PreviousOutput {
  /** The output folder; it need not exist. */
  readonly folder: string;
  /** What the steps of earlier builds did: see `OutputSteps`. Default nothing. */
  readonly steps?: CacheStore;
}

/** Writes the files of an output folder that differ from the previous ones into one folder, and never outside of it. */
export class OutputWriter implements FileOutput {
  readonly folder: string;
  readonly steps: OutputSteps;
  readonly stats: OutputStats = { files: 0, bytes: 0, largest: { path: "", bytes: 0 } };
  readonly #createdFolders = new Set<string>();
  readonly #previous: string | undefined;
  readonly #staticPaths = new Set<string>();
  readonly #steps: CacheStore;
  readonly #files = new Map<string, { readonly bytes: number; readonly isInPlace: boolean }>();
  /** Writers for folders in this one, by name. */
  readonly #inFolders = new Map<string, OutputWriter>();
  readonly #onAdd: ((path: string, bytes: number, isInPlace: boolean) => void) | undefined;

  /** Without `previous`, all files are written. */
  constructor(
    folder: string,
    previous?: PreviousOutput,
    onAdd?: (path: string, bytes: number, isInPlace: boolean) => void,
  ) {
    this.folder = folder;
    this.#previous = previous && resolve(previous.folder);
    this.#steps = previous?.steps ?? emptyCacheStore;
    this.steps = new OutputSteps(this, this.#previous ?? folder, this.#steps);
    this.#onAdd = onAdd;
  }

  /** A writer for a folder in this one, whose files are among those of this one, too; this one for an empty name. */
  inFolder(name: string): OutputWriter {
    if (name === "") return this;
    const existing = this.#inFolders.get(name);
    if (existing !== undefined) return existing;
    const writer = new OutputWriter(
      join(this.folder, name),
      this.#previous === undefined ? undefined : { folder: join(this.#previous, name), steps: this.#steps },
      (path, bytes, isInPlace) => this.#add(`${name}/${path}`, bytes, isInPlace),
    );
    this.#inFolders.set(name, writer);
    return writer;
  }

  /** Remembers what the steps did, for the next build. To be called once the files are in the output folder. */
  saveSteps(): void {
    this.steps.save();
    for (const writer of this.#inFolders.values()) writer.saveSteps();
  }

  /** Files of the previous output that stay as they are. All others are replaced or removed. */
  get pathsInPlace(): string[] {
    return [...this.#files].filter(([, { isInPlace }]) => isInPlace).map(([path]) => path);
  }

  /** The files of the new output so far, with their sizes. */
  get files(): { readonly path: string; readonly bytes: number }[] {
    return Array.from(this.#files, ([path, { bytes }]) => ({ path, bytes }));
  }

  /** Writes a file of the publisher's own. Everything else is written later, and never over it. */
  writeStatic(path: string, content: Uint8Array): void {
    this.write(path, content);
    this.#staticPaths.add(path);
  }

  /**
   * Writes one file, unless the previous one has the same bytes. `identicalFile` is a file of the previous output that is known to have
   * them: it isn't read, and another name for it costs a tenth of a new file. Throws `RangeError` if it would be outside of the
   * folder, and `OutputError` if the publisher has a static file of this name.
   */
  write(path: string, content: string | Uint8Array, identicalFile?: string): void {
    const target = this.#resolve(path);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const isInPlace =
      this.#files.get(path)?.isInPlace !== false && (identicalFile === path || this.#isPrevious(path, bytes));
    if (!isInPlace) {
      this.#prepare(path, target);
      // Tens of thousands of small files: asynchronous writes would take longer.
      if (identicalFile === undefined || !this.#link(identicalFile, target)) writeFileSync(target, bytes);
    }
    this.#add(path, bytes.length, isInPlace);
  }

  /**
   * Writes what a file of the previous output contains, which has `bytes` bytes. Its name may be another one: it costs a tenth of a new
   * file. Throws like `write`.
   */
  move(path: string, previousPath: string, bytes: number): void {
    if (path === previousPath) {
      this.leaveInPlace(path, bytes);
      return;
    }
    const target = this.#resolve(path);
    this.#prepare(path, target);
    if (!this.#link(previousPath, target)) copyFileSync(join(this.#previous ?? "", previousPath), target);
    this.#add(path, bytes, false);
  }

  /** Makes place for a file. */
  #prepare(path: string, target: string): void {
    const parent = dirname(target);
    if (!this.#createdFolders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.#createdFolders.add(parent);
    }
    // Writing over another name of a file would change that file, too.
    if (this.#files.has(path)) rmSync(target, { force: true });
  }

  /** Leaves a file of the previous output where it is, unread. Throws like `write`. */
  leaveInPlace(path: string, bytes: number): void {
    this.#resolve(path);
    this.#add(path, bytes, true);
  }

  /** A file of the new output. Throws if there is none. */
  read(path: string): Buffer {
    const folder = this.#files.get(path)?.isInPlace ? (this.#previous ?? "") : this.folder;
    return readFileSync(join(folder, path));
  }

  #resolve(path: string): string {
    if (this.#staticPaths.has(path))
      throw new OutputError(
        `static/${path} has the name of a file that Quire writes`,
        "Remove or rename it.",
      );
    const target = join(this.folder, path);
    if (!target.startsWith(this.folder + sep)) throw new RangeError(`${path} is outside the output folder.`);
    return target;
  }

  #isPrevious(path: string, bytes: Uint8Array): boolean {
    if (this.#previous === undefined) return false;
    const file = join(this.#previous, path);
    return statIfPresent(file)?.size === bytes.length && readFileSync(file).equals(bytes);
  }

  /** Gives a previous file another name. Returns false if that isn't possible. */
  #link(previousPath: string, target: string): boolean {
    try {
      linkSync(join(this.#previous ?? "", previousPath), target);
      return true;
    } catch {
      // The file system has no hard links, or too many of this one.
      return false;
    }
  }

  #add(path: string, bytes: number, isInPlace: boolean): void {
    this.#files.set(path, { bytes, isInPlace });
    this.stats.files += 1;
    this.stats.bytes += bytes;
    if (bytes > this.stats.largest.bytes) this.stats.largest = { path, bytes };
    this.#onAdd?.(path, bytes, isInPlace);
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
