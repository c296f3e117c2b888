import { promises as fs } from "node:fs";
import { join, relative, sep } from "node:path";
import { type InlineConfig, mergeConfig, build as viteBuild } from "vite";
import { compareText } from "../../compare-text.ts";
import { sourcePath } from "../../project.ts";
import { createChunkNamer } from "./chunk-groups.ts";
import { type AppOptions, createViteConfig } from "./vite-config.ts";

/** The app for browsers, with Vite's manifest of it. */
export interface ClientBuild {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly manifest: string;
}

/** Warns of what is wrong with the app, and not of slow builds, which no publisher can change. */
const quietOptions: InlineConfig = {
  logLevel: "warn",
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  worker: { rolldownOptions: { checks: { bundlerTimings: false } } },
};

/** Runs a production build, whatever the environment says. */
async function buildForProduction(config: InlineConfig): ReturnType<typeof viteBuild> {
  // Vite and its plugins read it from there, and a shell or a test may have set it to something else.
  process.env["NODE_ENV"] = "production";
  return await viteBuild(mergeConfig(config, quietOptions));
}

async function buildClient({
  tempFolder,
  ...options
}: AppOptions & { readonly tempFolder: string }): Promise<ClientBuild> {
  const folder = join(tempFolder, "app");
  const build = {
    outDir: folder,
    emptyOutDir: false,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Otherwise the first group takes what later ones name.
          includeDependenciesRecursively: false,
          groups: [{ name: createChunkNamer(options.projectFolder), debugName: "chunk-groups.ts" }],
        },
      },
    },
  };
  await buildForProduction(mergeConfig(createViteConfig(options), { build }));
  const manifestFile = join(folder, ".vite", "manifest.json");
  const manifest = await fs.readFile(manifestFile, "utf8");
  await fs.rm(manifestFile);
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort(compareText).map(async (path) => ({
      path: relative(folder, path).split(sep).join("/"),
      bytes: await fs.readFile(path),
    })),
  );
  return { files, manifest };
}

/** The app for rendering in Node, as one self-contained module. */
async function buildServer(options: AppOptions): Promise<string> {
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

/** The service worker as one classic script: not every browser supports module service workers. */
async function buildServiceWorker({ projectFolder }: Pick<AppOptions, "projectFolder">): Promise<string> {
  const buildResult = await buildForProduction({
    root: projectFolder,
    configFile: false,
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: join(projectFolder, sourcePath("src/app/entry-service-worker.ts")),
        output: { format: "iife" },
      },
    },
  });
  const [buildOutput] = Array.isArray(buildResult) ? buildResult : [buildResult];
  const [file] = buildOutput !== undefined && "output" in buildOutput ? buildOutput.output : [];
  if (file?.type !== "chunk") throw new Error("The service worker could not be built.");
  return file.code;
}

/** The builds that Vite does for a site. */
export const viteBuilds = { client: buildClient, server: buildServer, serviceWorker: buildServiceWorker };

export type ViteBuilds = typeof viteBuilds;
