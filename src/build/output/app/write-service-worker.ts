import {
  type ServiceWorkerConfig,
  serviceWorkerConfigName,
  serviceWorkerFile,
} from "../../../bundle/offline/service-worker-config.ts";
import type { BuildMessages } from "../../../i18n/build-messages.ts";
import { siteToSecurityHeaders } from "../../publish/security-headers.ts";
import { escapeMarkup } from "../../publish/seo/escape-markup.ts";
import type { Site } from "../../settings/site-schema.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { getOrComputeText } from "../cache/get-or-compute-text.ts";
import { hashContents, type OutputWriter } from "../output-writer.ts";
import { type PageTemplate, renderEmptyPage } from "../prerender/page-template.ts";
import type { AppAssets } from "./build-app.ts";
import { runViteBuild } from "./run-vite-build.ts";
import { createWebManifest, webManifestFile } from "./web-manifest.ts";

/** What the service worker is built from. */
export interface ServiceWorkerInput {
  /** See `buildServiceWorker`. */
  readonly code: string;
  readonly app: AppAssets;
  readonly base: string;
  readonly site: Site;
  readonly messages: BuildMessages;
  /** The menu of languages, and the base paths of those whose pages are below the base of this one. Default: there are none. */
  readonly languageMenu?: string;
  readonly innerBases?: readonly string[];
}

/** App shell files without a hash in their names: files of `public` that every page loads. */
const unhashedFiles = ["early.js", "favicon.svg", "subjects.svg", webManifestFile];

/** Builds the code of the service worker, unless `cache` has it. It is the same for all sites. */
export async function buildServiceWorker(projectFolder: string, cache: CacheStore): Promise<string> {
  const key = createCacheKey("service worker");
  return await getOrComputeText(cache, key, () => runViteBuild("serviceWorker", { projectFolder }));
}

/** Writes the service worker and the web app manifest. The app's own files must have been written. */
export function writeServiceWorker(
  { code, app, base, site, messages, languageMenu = "", innerBases = [] }: ServiceWorkerInput,
  output: OutputWriter,
): void {
  const webManifest = createWebManifest(site, base);
  output.write(webManifest.path, webManifest.content);
  const fileContents = unhashedFiles.map((file) => output.read(file));
  const workerBuild: Omit<ServiceWorkerConfig, "version"> = {
    base,
    navigationFallback: renderAppShellPage(app.template, site, messages, languageMenu),
    headers: siteToSecurityHeaders(site),
    appShell: [...unhashedFiles, ...app.scriptsAndStyles],
    answerAssets: { fonts: app.formulaFonts, grammars: app.grammars },
  };
  const version = hashContents([
    leaveToOthers(innerBases) + code,
    JSON.stringify(workerBuild),
    ...fileContents,
  ]);
  output.write(
    serviceWorkerFile,
    `self.${serviceWorkerConfigName}=${JSON.stringify({ version, ...workerBuild })};\n${leaveToOthers(innerBases)}${code}`,
  );
}

/**
 * Code before that of the worker: pages of other languages, which are in its scope until their own worker is there, are none of
 * its pages. Empty for a site in one language.
 */
function leaveToOthers(innerBases: readonly string[]): string {
  if (innerBases.length === 0) return "";
  return `self.addEventListener("fetch",e=>{const p=new URL(e.request.url).pathname;if(!${JSON.stringify(innerBases)}.some(b=>(p+"/").startsWith(b)))return;e.stopImmediatePropagation();if(e.request.mode=="navigate")e.respondWith(e.preloadResponse.then(r=>r||fetch(e.request)))});\n`;
}

/** The app shell page, which can be shown at any URL. */
function renderAppShellPage(
  template: PageTemplate,
  { name }: Site,
  messages: BuildMessages,
  languageMenu: string,
): string {
  const head = `<title>${escapeMarkup(name)}</title><meta name="robots" content="noindex">`;
  return renderEmptyPage(template, head, messages, languageMenu);
}
