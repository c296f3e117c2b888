import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CacheFile } from "./cache-file.ts";
import { type CacheStore, emptyCacheStore } from "./cache-store.ts";

/** What a build caches for the next one: stores by their names, which are also those of their files. */
const storeNames = [
  /** The sizes, times and hashes of content files: see `FileHashes`. */
  "files",
  /** Parsed content files. */
  "sources",
  /** Processed pictures. */
  "images",
  /** The topics of subjects. */
  "topics",
  /** The bundle files of subjects. */
  "subjects",
  /** Index segments. */
  "segments",
  /** Vite builds of the app, and the page that tells which of its styles articles need first. */
  "apps",
  "compressedFiles",
  /** What steps did: see `OutputSteps`. */
  "steps",
] as const;

export type StoreName = (typeof storeNames)[number];

export interface BuildCache extends Readonly<Record<StoreName, CacheStore>> {
  /** Writes to disk what is cached so far, if the build is stopped. */
  readonly save: () => void;
  /** Writes the cache to disk. Call it once, whether or not the build succeeded. */
  readonly close: () => void;
}

/** Caches nothing. */
export const noCache: BuildCache = {
  ...(Object.fromEntries(storeNames.map((name) => [name, emptyCacheStore])) as Record<StoreName, CacheStore>),
  save: () => undefined,
  close: () => undefined,
};

/** The stores that a build of pages alone uses: in others it would find nothing that it needs, and drop all. */
export const pageStoreNames = storeNames.filter((name) => name !== "subjects" && name !== "segments");

/**
 * Opens the cache in a folder, or some of its stores: the others stay on disk as they are, and nothing is in them here. A
 * store is empty if another version of the code wrote it.
 */
export function openBuildCache(
  folder: string,
  version: string,
  names: readonly StoreName[] = storeNames,
): BuildCache {
  mkdirSync(folder, { recursive: true });
  removeFormerStores(folder);
  const files = names.map((name) => {
    // Pictures don't depend on the code, apart from what their keys cover, and take the longest.
    const fileVersion = name === "images" ? "1" : version;
    return [name, new CacheFile(join(folder, name), fileVersion)] as const;
  });
  return {
    ...noCache,
    ...Object.fromEntries(files),
    save: () => {
      for (const [, file] of files) file.save();
    },
    close: () => {
      for (const [, file] of files) file.close();
    },
  };
}

/** Removes the files of stores that only earlier versions had: nothing else would. */
function removeFormerStores(folder: string): void {
  const names = new Set<string>(storeNames);
  for (const file of readdirSync(folder)) {
    const name = /^([a-zA-Z-]+)\.(?:bin|json)$/u.exec(file)?.[1];
    if (name !== undefined && !names.has(name)) rmSync(join(folder, file));
  }
}
