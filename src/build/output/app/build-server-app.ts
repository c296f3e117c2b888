import { promises as fs } from "node:fs";
import { join } from "node:path";
import { type InlineConfig, mergeConfig } from "vite";
import { sourcePath } from "../../project.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { hashContents } from "../output-writer.ts";
import type { AppBuildOptions } from "./build-app.ts";
import { type AppOptions, buildForProduction, createViteConfig } from "./vite-config.ts";

/**
 * Builds the app for rendering in Node, unless `cache` has it: one self-contained module in its folder for temporary files. Returns its path,
 * which differs for each build, because Node never imports a module twice.
 */
export async function buildServerApp(options: AppBuildOptions, cache: CacheStore): Promise<string> {
  const key = createCacheKey(
    "server",
    options.base,
    JSON.stringify([options.uiLocale, options.itemName, options.hasLanguages]),
  );
  const cached = cache.get(key);
  const code = cached === undefined ? await runViteBuild(options) : Buffer.from(cached).toString();
  if (cached === undefined) cache.set(key, Buffer.from(code));
  const file = join(options.tempFolder, `entry-server-${hashContents([code])}.cjs`);
  await fs.writeFile(file, code);
  return file;
}

async function runViteBuild(options: AppOptions): Promise<string> {
  const serverConfig: InlineConfig = {
    // The temporary folder has no node_modules.
    ssr: { noExternal: true },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      ssr: sourcePath("src/app/entry-server.tsx"),
      write: false,
      minify: true,
      // CommonJS: tsx rewrites ES modules that contain a dynamic import, which takes seconds for one of this size.
      rolldownOptions: { output: { codeSplitting: false, format: "cjs" } },
    },
  };
  const result = await buildForProduction(mergeConfig(createViteConfig(options), serverConfig));
  const [chunk] = "output" in result ? result.output : [];
  if (chunk === undefined) throw new Error("Vite built no server entry.");
  return chunk.code;
}
