import { join, resolve } from "node:path";
import { type BuildCache, noCache, openBuildCache, type StoreName } from "../output/cache/build-cache.ts";
import { createCacheKey } from "../output/cache/cache-store.ts";
import { hashCode } from "../output/cache/hash-code.ts";
import { projectFolder } from "../project.ts";
import { createWorkFolder } from "../settings/work-folder.ts";
import type { CommandContext } from "./command.ts";

/** The folder, in a work folder, of the cache of a content folder. */
export function contentToCacheFolder(workFolder: string, content: string): string {
  return join(workFolder, "cache", createCacheKey(resolve(content)).slice(0, 12));
}

/**
 * Opens the cache of a content folder, or some of its stores. Each folder has its own, so that builds of different folders
 * don't evict each other's entries. Without a folder that can be written to, nothing is cached.
 */
export async function openContentCache(
  content: string,
  workFolder: string,
  { flags, log }: Pick<CommandContext, "flags" | "log">,
  names?: readonly StoreName[],
): Promise<BuildCache> {
  if (flags["no-cache"] === true) return noCache;
  try {
    createWorkFolder(workFolder);
    const folder = contentToCacheFolder(workFolder, content);
    return openBuildCache(folder, await hashCode(projectFolder), names);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EACCES" && code !== "EROFS" && code !== "EPERM") throw error;
    log(`${workFolder} can't be written to: this build has no cache.`);
    return noCache;
  }
}
