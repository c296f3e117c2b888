import { join } from "node:path";
import {
  type ServiceWorkerConfig,
  serviceWorkerConfigName,
  serviceWorkerFile,
} from "../../../bundle/service-worker-config.ts";
import type { BuildMessages } from "../../../i18n/build-messages.ts";
import { sourcePath } from "../../project.ts";
import { siteToSecurityHeaders } from "../../publish/security-headers.ts";
import { escapeMarkup } from "../../publish/seo/escape-markup.ts";
import type { Site } from "../../settings/site-schema.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { hashContents, type OutputWriter } from "../output-writer.ts";
import { type PageTemplate, renderEmptyPage } from "../prerender/page-template.ts";
import type { AppAssets } from "./build-app.ts";
import { buildForProduction } from "./vite-config.ts";
import { createWebManifest, webManifestFile } from "./web-manifest.ts";

/** What the service worker is built from. */
export interface ServiceWorkerInput {
  readonly projectFolder: string;
  readonly app: AppAssets;
  readonly base: string;
  readonly site: Site;
  readonly messages: BuildMessages;
}

/** App shell files without a hash in their names: files of `public` that every page loads. */
const unhashedFiles = ["early.js", "favicon.svg", "subjects.svg", webManifestFile];

/** Writes the service worker and the web app manifest. The app's own files must have been written. */
export async function writeServiceWorker(
  { projectFolder, app, base, site, messages }: ServiceWorkerInput,
  output: OutputWriter,
  cache: CacheStore,
): Promise<void> {
  const webManifest = createWebManifest(site, base);
  output.write(webManifest.path, webManifest.content);
  const key = createCacheKey("service worker");
  const cached = cache.get(key);
  const code = cached ? Buffer.from(cached).toString() : await bundleServiceWorker(projectFolder);
  if (cached === undefined) cache.set(key, Buffer.from(code));
  const fileContents = unhashedFiles.map((file) => output.read(file));
  const workerBuild: Omit<ServiceWorkerConfig, "version"> = {
    base,
    navigationFallback: renderAppShellPage(app.template, site, messages),
    headers: siteToSecurityHeaders(site),
    appShell: [...unhashedFiles, ...app.scriptsAndStyles],
    answerAssets: { fonts: app.formulaFonts, grammars: app.grammars },
  };
  const version = hashContents([code, JSON.stringify(workerBuild), ...fileContents]);
  output.write(
    serviceWorkerFile,
    `self.${serviceWorkerConfigName}=${JSON.stringify({ version, ...workerBuild })};\n${code}`,
  );
}

/** The app shell page, which can be shown at any URL. */
function renderAppShellPage(template: PageTemplate, { name }: Site, messages: BuildMessages): string {
  const head = `<title>${escapeMarkup(name)}</title><meta name="robots" content="noindex">`;
  return renderEmptyPage(template, head, messages);
}

/** The service worker as one classic script: not every browser supports module service workers. */
async function bundleServiceWorker(projectFolder: string): Promise<string> {
  const buildResult = await buildForProduction({
    root: projectFolder,
    configFile: false,
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      rollupOptions: {
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
