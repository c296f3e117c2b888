import { diagnosticToLine } from "../../content/diagnostic.ts";
import type { BuildMessages } from "../../i18n/build-messages.ts";
import type { Collection } from "../collect/collection.ts";
import type { AppAssets } from "../output/app/build-app.ts";
import type { BundleOutput } from "../output/bundle/write-bundle.ts";
import { type CacheStore, emptyCacheStore } from "../output/cache/cache-store.ts";
import { OutputError } from "../output/output-error.ts";
import type { OutputWriter } from "../output/output-writer.ts";
import type { PrerenderScope } from "../output/prerender/prerender-scope.ts";
import type { ProgressReporter } from "../progress.ts";
import type { Site } from "../settings/site-schema.ts";
import type { OwnPages } from "../site/own-pages.ts";
import type { StaticFile } from "../site/static-files.ts";
import type { UiLocale } from "../ui-locale.ts";
import { defaultBudgetSeconds, precompress } from "./compression/precompress.ts";
import { checkHostLimits } from "./hosts/check-host-limits.ts";
import type { Host } from "./hosts/host.ts";
import { type HostName, hosts } from "./hosts/hosts.ts";
import { planOutput } from "./plan-output.ts";
import { siteToSecurityHeaders } from "./security-headers.ts";
import { articlesToCanonicalUrls } from "./seo/canonical-urls.ts";
import { discoveryFiles } from "./seo/discovery-files.ts";
import { siteToRoot } from "./seo/page-head.ts";
import { planUrls } from "./urls/plan-urls.ts";

/** A site to be published on a host. */
export interface Publication {
  readonly hostName: HostName;
  readonly site: Site;
  readonly base: string;
  readonly prerenderScope: PrerenderScope;
  readonly content: string;
  readonly collection: Collection;
  readonly app: AppAssets;
  readonly bundle: BundleOutput;
  readonly ownPages: OwnPages;
  readonly staticFiles: readonly StaticFile[];
  /** The file with the published-URL list; null for none. */
  readonly publishedUrlsFile: string | null;
  readonly acceptRemoved: boolean;
  /** The interface language, and its messages. */
  readonly uiLocale: UiLocale;
  readonly messages: BuildMessages;
}

/** At most this many errors are printed. */
const maxShownErrors = 50;

/** For an nginx started in the output folder: the site's root and the port. */
const nginxServer = { root: ".", port: 8080 };

/** Throws `OutputError` if the site exceeds the host's limits, before most of the work is done. */
export function assertFitsHost(
  { hostName, prerenderScope, bundle, ownPages }: Publication,
  output: OutputWriter,
): void {
  const host: Host = hosts[hostName];
  const plan = planOutput({
    bundle,
    ownPages,
    prerenderScope,
    written: output.stats,
    otherFiles: bundle.subjects.length * 3,
    encodingCount: host.encodings.length,
  });
  const diagnostics = checkHostLimits(hostName, host.limits, plan);
  const [first, ...others] = diagnostics;
  if (first === undefined) return;
  const otherDiagnostics = others.map(({ reason, hint }) => `\n${reason}. ${hint}`).join("");
  throw new OutputError(first.reason, first.hint + otherDiagnostics);
}

/** Notices for the publisher, and what remains to be written after the commit. */
export interface PublishResult {
  /** One sentence each. */
  readonly notices: readonly string[];
  /** The new published-URL list; null if it is unchanged, or if there is none. */
  readonly publishedUrlsText: string | null;
}

/**
 * Writes what belongs to the site besides pages: redirects, the host's config files, sitemaps and feeds if the site's
 * URL is known, and compressed files if the host serves them. Throws `OutputError` if a redirect is invalid, or if
 * a published URL would be lost.
 */
export async function publish(
  publication: Publication,
  output: OutputWriter,
  progress: ProgressReporter,
  compressionCache: CacheStore = emptyCacheStore,
): Promise<PublishResult> {
  const { hostName, site, base, collection, app, bundle, ownPages } = publication;
  const host: Host = hosts[hostName];
  const { publishedUrlsFile, acceptRemoved, content: folder } = publication;
  const urlPlan = await planUrls({
    folder,
    collection,
    bundle,
    ownPages,
    files: [...app.files, ...publication.staticFiles.map(({ path }) => path)],
    publishedUrlsFile,
    acceptRemoved,
  });
  const errors = urlPlan.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const lines = errors.slice(0, maxShownErrors).map(diagnosticToLine);
    throw new OutputError(
      `${errors.length} ${errors.length === 1 ? "error" : "errors"} in redirects and published URLs`,
      `Fix ${errors.length === 1 ? "it" : "them"} first:\n${lines.join("\n")}`,
    );
  }
  const { redirects, pageUrls } = urlPlan;
  const { uiLocale, messages } = publication;
  const hostOptions = {
    base,
    origin: site.url,
    headers: siteToSecurityHeaders(site),
    redirects,
    pageUrls,
    server: nginxServer,
    uiLocale,
    messages,
  };
  for (const { path, content } of host.files(hostOptions)) output.write(path, content);
  const notices = [...host.notices(hostOptions)];
  const root = siteToRoot(site, base);
  if (root === "") {
    notices.push("No sitemap, feeds or canonical URLs were written. To get them, set url in the settings.");
  } else {
    const canonicalUrls = articlesToCanonicalUrls(collection.articles.values());
    const { readPayload } = bundle.payloadSource;
    for (const { path, content } of discoveryFiles({
      subjects: bundle.subjects,
      ownPages,
      site,
      root,
      canonicalUrls,
      readPayload,
      messages,
    })) {
      output.write(path, content);
    }
  }
  if (host.encodings.length > 0) {
    const { encodings } = host;
    await precompress(
      { output, encodings, budgetSeconds: defaultBudgetSeconds, cache: compressionCache },
      progress,
    );
  }
  return { notices, publishedUrlsText: urlPlan.publishedUrlsText };
}
