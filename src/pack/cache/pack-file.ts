import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import * as v from "valibot";
import { AppendFile } from "../append-file.ts";
import type { Store } from "./store.ts";

/** Where a value lies in the pack, and its checksum. */
const entrySchema = v.tuple([v.string(), v.number(), v.number(), v.number()]);

const indexSchema = v.object({ version: v.string(), entries: v.array(entrySchema) });

interface Entry {
  readonly start: number;
  readonly length: number;
  readonly checksum: number;
}

/** A pack is written anew when more than this part of it is of no use any more. */
const maxUnusedShare = 0.5;

/**
 * A store in two files: `<path>.pack` holds the values one after the other, `<path>.json` where each lies. Nothing in
 * them is trusted: a value whose checksum is wrong is not there, and an index that can't be read, or that another
 * version wrote, is an empty one. Two processes that write one pack damage each other's values, and no more than that.
 */
export class PackFile implements Store {
  readonly #path: string;
  readonly #version: string;
  readonly #entries: Map<string, Entry>;
  readonly #used = new Set<string>();
  readonly #file: AppendFile;

  constructor(path: string, version: string) {
    this.#path = path;
    this.#version = version;
    this.#entries = readIndex(`${path}.json`, version);
    const goesOn = this.#entries.size > 0 && existsSync(`${path}.pack`);
    this.#file = new AppendFile(`${path}.pack`, goesOn ? "r+" : "w+");
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  get(key: string): Uint8Array | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const bytes = this.#file.read(entry.start, entry.length);
    if (bytes.length !== entry.length || crc32(bytes) !== entry.checksum) {
      this.#entries.delete(key);
      return undefined;
    }
    this.#used.add(key);
    return bytes;
  }

  set(key: string, made: Uint8Array): void {
    const entry = { start: this.#file.append(made), length: made.length, checksum: crc32(made) };
    this.#entries.set(key, entry);
    this.#used.add(key);
  }

  /** Writes the index. What this process neither read nor wrote goes when there is too much of it. */
  close(): void {
    const usedBytes = [...this.#used].reduce((sum, key) => sum + (this.#entries.get(key)?.length ?? 0), 0);
    if (this.#file.size - usedBytes > this.#file.size * maxUnusedShare) this.#rewrite();
    else {
      this.#file.flush();
      this.#writeIndex(this.#entries);
    }
    this.#file.close();
  }

  #rewrite(): void {
    const path = `${this.#path}.${process.pid}.new`;
    const file = new AppendFile(path, "w+");
    const entries = new Map<string, Entry>();
    for (const key of this.#used) {
      const bytes = this.get(key);
      const entry = this.#entries.get(key);
      if (bytes && entry) entries.set(key, { ...entry, start: file.append(bytes) });
    }
    file.flush();
    file.close();
    renameSync(path, `${this.#path}.pack`);
    this.#writeIndex(entries);
  }

  #writeIndex(entries: ReadonlyMap<string, Entry>): void {
    const rows = Array.from(entries, ([key, { start, length, checksum }]) => [key, start, length, checksum]);
    const path = `${this.#path}.json.${process.pid}.new`;
    writeFileSync(path, JSON.stringify({ version: this.#version, entries: rows }));
    renameSync(path, `${this.#path}.json`);
  }
}

function readIndex(file: string, version: string): Map<string, Entry> {
  try {
    const index = v.parse(indexSchema, JSON.parse(readFileSync(file, "utf8")));
    if (index.version !== version) return new Map();
    return new Map(index.entries.map(([key, start, length, checksum]) => [key, { start, length, checksum }]));
  } catch {
    rmSync(file, { force: true });
    return new Map();
  }
}
