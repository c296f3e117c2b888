import { promises as fs } from "node:fs";
import { join } from "node:path";
import { build as viteBuild } from "vite";
import type { Site } from "../bundle/site.ts";
import { type WorkerBuild, workerBuildName, workerFile } from "../offline/worker-build.ts";
import type { AppFiles } from "./build-app.ts";
import { type Store, toKey } from "./cache/store.ts";
import { type OutputFiles, toVersion } from "./output-files.ts";
import { securityHeaders } from "./security-headers.ts";
import { escapeMarkup } from "./site-files/escape.ts";
import { toWebManifest, webManifestFile } from "./site-files/web-manifest.ts";

/** What the worker is made from. */
export interface WorkerSource {
  readonly projectFolder: string;
  readonly app: AppFiles;
  readonly base: string;
  readonly site: Site;
}

/** Files of the shell without a hash in their names: those that `public` holds and every page asks for. */
const plainFiles = ["theme.js", "favicon.svg", webManifestFile];

/** Writes the service worker and the web app manifest. Call it when the app's own files are written. */
export async function writeWorker(
  { projectFolder, app, base, site }: WorkerSource,
  output: OutputFiles,
  kept: Store,
): Promise<void> {
  const webManifest = toWebManifest(site, base);
  output.write(webManifest.path, webManifest.content);
  const key = toKey("service worker");
  const known = kept.get(key);
  const code = known ? Buffer.from(known).toString() : await bundleWorker(projectFolder);
  if (known === undefined) kept.set(key, Buffer.from(code));
  const contents = await Promise.all(
    plainFiles.map((file) => fs.readFile(join(output.folder, file), "utf8")),
  );
  const build: Omit<WorkerBuild, "version"> = {
    base,
    page: toBarePage(app.shell, site),
    headers: securityHeaders,
    shell: [...plainFiles, ...app.code],
    answers: { fonts: app.formulaFonts, grammars: app.grammars },
  };
  const version = toVersion([code, JSON.stringify(build), ...contents]);
  output.write(workerFile, `self.${workerBuildName}=${JSON.stringify({ version, ...build })};\n${code}`);
}

/** The app's bare page, for whatever address it is shown at. */
function toBarePage(shell: string, { name }: Site): string {
  const head = `<title>${escapeMarkup(name)}</title><meta name="robots" content="noindex">`;
  return shell.replace("</head>", () => `${head}</head>`);
}

/** The worker's code as one classic script: not every browser takes a module for a service worker. */
async function bundleWorker(projectFolder: string): Promise<string> {
  const built = await viteBuild({
    root: projectFolder,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      rollupOptions: {
        input: join(projectFolder, "src/app/entry-service-worker.ts"),
        output: { format: "iife" },
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const [file] = result !== undefined && "output" in result ? result.output : [];
  if (file?.type !== "chunk") throw new Error("The service worker could not be built.");
  return file.code;
}
