import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import * as v from "valibot";
import { AppendFile } from "./append-file.ts";
import type { CacheStore } from "./cache-store.ts";

/** Key, offset, length and checksum of a value. */
type EntryRow = readonly [key: string, start: number, length: number, checksum: number];

/** Checked by hand: there are a hundred thousand. */
function isEntryRow(row: unknown): row is EntryRow {
  return (
    Array.isArray(row) &&
    row.length === 4 &&
    typeof row[0] === "string" &&
    typeof row[1] === "number" &&
    typeof row[2] === "number" &&
    typeof row[3] === "number"
  );
}

const indexSchema = v.object({
  version: v.string(),
  entries: v.custom<readonly EntryRow[]>((rows) => Array.isArray(rows) && rows.every(isEntryRow)),
});

interface CacheEntry {
  readonly start: number;
  readonly length: number;
  readonly checksum: number;
}

/** The file is compacted when more than this share of it is unused. */
const maxUnusedRatio = 0.5;

/**
 * A cache store in two files: `<path>.bin` holds the values one after the other, `<path>.json` their offsets. Neither is
 * trusted: a value with a wrong checksum counts as missing, and an index that can't be read, or that another version
 * wrote, counts as empty. Two processes that write to one file can damage each other's values, but nothing more.
 */
export class CacheFile implements CacheStore {
  readonly #path: string;
  readonly #version: string;
  readonly #entries: Map<string, CacheEntry>;
  readonly #usedKeys = new Set<string>();
  readonly #file: AppendFile;
  #isOpen = true;
  /** True if the index on disk is not that of `#entries`. */
  #isChanged: boolean;

  constructor(path: string, version: string) {
    this.#path = path;
    this.#version = version;
    this.#entries = readIndex(`${path}.json`, version);
    const canReuse = this.#entries.size > 0 && existsSync(`${path}.bin`);
    this.#isChanged = !canReuse;
    this.#file = new AppendFile(`${path}.bin`, canReuse ? "r+" : "w+");
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  get(key: string): Uint8Array | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const bytes = this.#file.readBytes(entry.start, entry.length);
    if (bytes.length !== entry.length || crc32(bytes) !== entry.checksum) {
      this.#entries.delete(key);
      this.#isChanged = true;
      return undefined;
    }
    this.#usedKeys.add(key);
    return bytes;
  }

  set(key: string, value: Uint8Array): void {
    const entry = { start: this.#file.append(value), length: value.length, checksum: crc32(value) };
    this.#entries.set(key, entry);
    this.#isChanged = true;
    this.#usedKeys.add(key);
  }

  markUsed(keys: readonly string[]): void {
    for (const key of keys) if (this.#entries.has(key)) this.#usedKeys.add(key);
  }

  /**
   * Writes what is in the store, such as before the process ends early: then it isn't known what nobody uses any more. Does nothing
   * once the store has been closed.
   */
  save(): void {
    if (!this.#isOpen || !this.#isChanged) return;
    this.#file.flush();
    this.#writeIndex(this.#entries);
    this.#isChanged = false;
  }

  /** Writes the index, and drops what this process neither read nor wrote when there is too much of it. */
  close(): void {
    const usedBytes = [...this.#usedKeys].reduce(
      (sum, key) => sum + (this.#entries.get(key)?.length ?? 0),
      0,
    );
    if (this.#file.size - usedBytes > this.#file.size * maxUnusedRatio) this.#compact();
    else this.save();
    this.#file.close();
    this.#isOpen = false;
  }

  #compact(): void {
    const path = `${this.#path}.${process.pid}.new`;
    const file = new AppendFile(path, "w+");
    const entries = new Map<string, CacheEntry>();
    for (const key of this.#usedKeys) {
      const bytes = this.get(key);
      const entry = this.#entries.get(key);
      if (bytes && entry) entries.set(key, { ...entry, start: file.append(bytes) });
    }
    file.flush();
    file.close();
    renameSync(path, `${this.#path}.bin`);
    this.#writeIndex(entries);
  }

  #writeIndex(entries: ReadonlyMap<string, CacheEntry>): void {
    const rows = Array.from(entries, ([key, { start, length, checksum }]) => [key, start, length, checksum]);
    const path = `${this.#path}.json.${process.pid}.new`;
    writeFileSync(path, JSON.stringify({ version: this.#version, entries: rows }));
    renameSync(path, `${this.#path}.json`);
  }
}

function readIndex(file: string, version: string): Map<string, CacheEntry> {
  if (!existsSync(file)) return new Map();
  const text = readFileSync(file, "utf8");
  try {
    const index = v.parse(indexSchema, JSON.parse(text));
    if (index.version !== version) return new Map();
    return new Map(index.entries.map(([key, start, length, checksum]) => [key, { start, length, checksum }]));
  } catch {
    // Damaged, such as by a computer that was switched off: everything is computed again.
    rmSync(file);
    return new Map();
  }
}
