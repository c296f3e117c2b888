import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type FileStats, hasStats, statIfPresent, toFileStats } from "../file-stats.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../output/cache/cache-store.ts";

/** What is known of a file. */
interface FileRow {
  readonly stats: FileStats;
  readonly hash: string;
}

/** Of a file that changed so shortly before, another change may have the same time: file systems count whole seconds or two. */
const minAgeMs = 2_000;

/** The hashes of content files. A file with the size and the times that an earlier build has seen is not read. */
export class FileHashes {
  readonly #store: CacheStore;
  readonly #listKey: string;
  readonly #previous: Readonly<Record<string, FileRow>>;
  readonly #current: Record<string, FileRow> = {};
  #isChanged = false;

  /**
   * `language` is that of the site whose files these are: in a folder of several, each has its list. With
   * `trustTimes: false`, all files are read.
   */
  constructor(store: CacheStore = emptyCacheStore, { language = "", trustTimes = true } = {}) {
    this.#store = store;
    this.#listKey = createCacheKey("files", language);
    const list = trustTimes ? store.get(this.#listKey) : undefined;
    // Written by `save`, in a build of the same code.
    this.#previous = list === undefined ? {} : JSON.parse(Buffer.from(list).toString());
  }

  /** A hash of a file's bytes; undefined if it can't be read. */
  hash(file: string): string | undefined {
    const stats = statIfPresent(file);
    const previous = this.#previous[file];
    if (previous !== undefined && hasStats(stats, previous.stats)) {
      this.#current[file] = previous;
      return previous.hash;
    }
    this.#isChanged = true;
    const hash = hashFile(file);
    const isOld = stats !== undefined && Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) > minAgeMs;
    if (hash !== undefined && isOld) this.#current[file] = { stats: toFileStats(stats), hash };
    return hash;
  }

  /** Remembers the hashes for the next build. */
  save(): void {
    const isSame = Object.keys(this.#current).length === Object.keys(this.#previous).length;
    if (this.#isChanged || !isSame)
      this.#store.set(this.#listKey, Buffer.from(JSON.stringify(this.#current)));
  }
}

/** Identifies bytes. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

function hashFile(file: string): string | undefined {
  try {
    return hashBytes(readFileSync(file));
  } catch {
    return undefined;
  }
}
