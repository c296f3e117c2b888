import { resolve } from "node:path";
import { type BuildCache, noCache, openBuildCache, type StoreName } from "../output/cache/build-cache.ts";
import { createCacheKey } from "../output/cache/cache-store.ts";
import { hashCode } from "../output/cache/hash-code.ts";
import { projectFolder } from "../project.ts";
import { createWorkFolder } from "../settings/work-folder.ts";
import type { CommandContext } from "./command.ts";

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
  const name = createCacheKey(resolve(content)).slice(0, 12);
  try {
    return openBuildCache(createWorkFolder(workFolder, "cache", name), await hashCode(projectFolder), names);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EACCES" && code !== "EROFS" && code !== "EPERM") throw error;
    log(`${workFolder} can't be written to: this build has no cache.`);
    return noCache;
  }
}
