import { loadChunk } from "../chunks/load-chunk.ts";

/** Loads the code that loads data files. Throws `ChunkLoadError` if it can't be loaded. */
export async function loadSiteFiles(): Promise<typeof import("./site-files.ts")> {
  return await loadChunk(() => import("./site-files.ts"));
}
