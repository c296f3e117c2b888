import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../output/cache/cache-store.ts";
import { statIfPresent } from "../stat-if-present.ts";
import { includePattern } from "./includes/read-include.ts";

/** A file's size in bytes, its times of modification and change of status, and its hash; null if it may include others. */
type FileRow = readonly [bytes: number, modifiedMs: number, changedMs: number, hash: string | null];

/** Of a file that changed so shortly before, another change may have the same time: file systems count whole seconds or two. */
const minAgeMs = 2_000;

const listKey = createCacheKey("files");

/**
 * The hashes of content files. A file with the size and the times that an earlier build has seen is not read: every edit
 * changes at least the time of the change of status, also one that sets the time of modification back.
 */
export class FileHashes {
  readonly #store: CacheStore;
  readonly #previous: Readonly<Record<string, FileRow>>;
  readonly #current: Record<string, FileRow> = {};
  #isChanged = false;

  /** With `trustTimes: false`, all files are read. */
  constructor(store: CacheStore = emptyCacheStore, { trustTimes = true } = {}) {
    this.#store = store;
    const list = trustTimes ? store.get(listKey) : undefined;
    // Written by `save`, in a build of the same code.
    this.#previous = list === undefined ? {} : JSON.parse(Buffer.from(list).toString());
  }

  /** A hash of a file's bytes; null if the file may include others, so that its bytes aren't all; undefined if it can't be read. */
  hash(file: string): string | null | undefined {
    const stats = statIfPresent(file);
    const previous = this.#previous[file];
    if (
      previous?.[0] === stats?.size &&
      previous?.[1] === stats?.mtimeMs &&
      previous?.[2] === stats?.ctimeMs &&
      previous !== undefined
    ) {
      this.#current[file] = previous;
      return previous[3];
    }
    this.#isChanged = true;
    const hash = hashFile(file);
    const isOld = stats !== undefined && Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) > minAgeMs;
    if (hash !== undefined && isOld) this.#current[file] = [stats.size, stats.mtimeMs, stats.ctimeMs, hash];
    return hash;
  }

  /** Remembers the hashes for the next build. */
  save(): void {
    const isSame = Object.keys(this.#current).length === Object.keys(this.#previous).length;
    if (this.#isChanged || !isSame) this.#store.set(listKey, Buffer.from(JSON.stringify(this.#current)));
  }
}

function hashFile(file: string): string | null | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  if (includePattern.test(bytes.toString("latin1"))) return null;
  return createHash("sha256").update(bytes).digest("base64url");
}
