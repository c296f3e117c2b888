import { promises as fs } from "node:fs";
import { join } from "node:path";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { getOrComputeText } from "../cache/get-or-compute-text.ts";
import { hashContents } from "../output-writer.ts";
import type { AppBuildOptions } from "./build-app.ts";
import { runViteBuild } from "./run-vite-build.ts";

/**
 * Builds the app for rendering in Node, unless `cache` has it: one self-contained module in its folder for temporary files.
 * Returns its path, which differs for each build, because Node never imports a module twice.
 */
export async function buildServerApp(
  { tempFolder, icons: _, ...options }: AppBuildOptions,
  cache: CacheStore,
): Promise<string> {
  const key = createCacheKey(
    "server",
    options.base,
    JSON.stringify([options.uiLocale, options.itemName, options.hasLanguages]),
  );
  const code = await getOrComputeText(cache, key, () => runViteBuild("server", options));
  const file = join(tempFolder, `entry-server-${hashContents([code])}.cjs`);
  await fs.writeFile(file, code);
  return file;
}
