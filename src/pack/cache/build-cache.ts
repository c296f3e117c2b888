import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PackFile } from "./pack-file.ts";
import { emptyStore, type Store } from "./store.ts";

/** What a build keeps for the next one. */
export interface BuildCache {
  /** Content files as read. */
  readonly sources: Store;
  /** Subjects as the bundle has them. */
  readonly subjects: Store;
  /** Runs of documents as indexed. */
  readonly segments: Store;
  /** The app as Vite made it. */
  readonly apps: Store;
  /** Pages as HTML. */
  readonly pages: Store;
  /** Compressed copies. */
  readonly copies: Store;
  /** Writes down what was kept. Call it once, whether the build succeeded or not. */
  readonly close: () => void;
}

/** Keeps nothing from build to build. */
export const noCache: BuildCache = {
  sources: emptyStore,
  subjects: emptyStore,
  segments: emptyStore,
  apps: emptyStore,
  pages: emptyStore,
  copies: emptyStore,
  close: () => undefined,
};

/** Opens the cache in a folder. It is empty where another version of the code filled it. */
export function openBuildCache(folder: string, version: string): BuildCache {
  mkdirSync(folder, { recursive: true });
  const open = (name: string): PackFile => new PackFile(join(folder, name), version);
  const files = {
    sources: open("sources"),
    subjects: open("subjects"),
    segments: open("segments"),
    apps: open("apps"),
    pages: open("pages"),
    copies: open("copies"),
  };
  return {
    ...files,
    close: () => {
      for (const file of Object.values(files)) file.close();
    },
  };
}
