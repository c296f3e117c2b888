import { ChunkLoadError } from "../load-error.ts";
import { siteBase } from "../site-base.ts";

/** Loads a chunk of the app. Throws `ChunkLoadError` if it can't be loaded. */
export async function loadChunk<Chunk>(load: () => Promise<Chunk>): Promise<Chunk> {
  try {
    return await load();
  } catch (error) {
    throw new ChunkLoadError("A chunk of the app can't be loaded", siteBase, { cause: error });
  }
}
