import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CacheFile } from "./cache-file.ts";
import { type CacheStore, emptyCacheStore } from "./cache-store.ts";

/** What a build caches for the next one. */
export interface BuildCache {
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
  /** Vite builds of the app. */
  readonly apps: CacheStore;
  /** Rendered pages. */
  readonly pages: CacheStore;
  /** Compressed files. */
  readonly compressedFiles: CacheStore;
  /** What steps did: see `OutputSteps`. */
  readonly steps: CacheStore;
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
  pages: emptyCacheStore,
  compressedFiles: emptyCacheStore,
  steps: emptyCacheStore,
  close: () => undefined,
};

/** Opens the cache in a folder. It is empty if another version of the code wrote it. */
export function openBuildCache(folder: string, version: string): BuildCache {
  mkdirSync(folder, { recursive: true });
  const open = (name: string): CacheFile => new CacheFile(join(folder, name), version);
  const files = {
    files: open("files"),
    sources: open("sources"),
    // Pictures don't depend on the code, apart from what their keys cover, and take the longest.
    images: new CacheFile(join(folder, "images"), "1"),
    topics: open("topics"),
    subjects: open("subjects"),
    segments: open("segments"),
    apps: open("apps"),
    pages: open("pages"),
    compressedFiles: open("compressed-files"),
    steps: open("steps"),
  };
  return {
    ...files,
    close: () => {
      for (const file of Object.values(files)) file.close();
    },
  };
}
