import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CacheFile } from "./cache-file.ts";
import { type CacheStore, emptyCacheStore } from "./cache-store.ts";

/** What a build caches for the next one. */
interface Stores {
  /** The sizes, times and hashes of content files: see `FileHashes`. */
  readonly files: CacheStore;
  /** Parsed content files. */
  readonly sources: CacheStore;
  /** Processed pictures. */
  readonly images: CacheStore;
  /** The topics of subjects. */
  readonly topics: CacheStore;
  /** The bundle files of subjects. */
  readonly subjects: CacheStore;
  /** Index segments. */
  readonly segments: CacheStore;
  /** Vite builds of the app, and the page that tells which of its styles articles need first. */
  readonly apps: CacheStore;
  /** Compressed files. */
  readonly compressedFiles: CacheStore;
  /** What steps did: see `OutputSteps`. */
  readonly steps: CacheStore;
}

export type StoreName = keyof Stores;

export interface BuildCache extends Stores {
  /** Writes to disk what is cached so far, if the build is stopped. */
  readonly save: () => void;
  /** Writes the cache to disk. Call it once, whether or not the build succeeded. */
  readonly close: () => void;
}

/** Caches nothing. */
export const noCache: BuildCache = {
  files: emptyCacheStore,
  sources: emptyCacheStore,
  images: emptyCacheStore,
  topics: emptyCacheStore,
  subjects: emptyCacheStore,
  segments: emptyCacheStore,
  apps: emptyCacheStore,
  compressedFiles: emptyCacheStore,
  steps: emptyCacheStore,
  save: () => undefined,
  close: () => undefined,
};

const fileNames: Readonly<Record<StoreName, string>> = {
  files: "files",
  sources: "sources",
  images: "images",
  topics: "topics",
  subjects: "subjects",
  segments: "segments",
  apps: "apps",
  compressedFiles: "compressed-files",
  steps: "steps",
};

const storeNames = Object.keys(fileNames) as StoreName[];

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
    return [name, new CacheFile(join(folder, fileNames[name]), fileVersion)] as const;
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
  const names = new Set(Object.values(fileNames));
  for (const file of readdirSync(folder)) {
    const name = /^([a-z-]+)\.(?:bin|json)$/u.exec(file)?.[1];
    if (name !== undefined && !names.has(name)) rmSync(join(folder, file));
  }
}
