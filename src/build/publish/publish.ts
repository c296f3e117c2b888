import { type Diagnostic, diagnosticToLine, isError } from "../../content/diagnostic.ts";
import { strictRules } from "../collect/links/link-diagnostics.ts";
import { countOf } from "../count-of.ts";
import { type CacheStore, emptyCacheStore } from "../output/cache/cache-store.ts";
import { OutputError } from "../output/output-error.ts";
import type { OutputWriter } from "../output/output-writer.ts";
import type { PrerenderScope } from "../output/prerender/prerender-scope.ts";
import type { ProgressReporter } from "../progress.ts";
import { defaultBudgetSeconds, precompress } from "./compression/precompress.ts";
import { checkHostLimits } from "./hosts/check-host-limits.ts";
import type { Host } from "./hosts/host.ts";
import { type HostName, hosts } from "./hosts/hosts.ts";
import { planOutput } from "./plan-output.ts";
import { type LanguagePublication, planLanguageUrls, writeDiscoveryFiles } from "./publish-language.ts";
import { siteToSecurityHeaders } from "./security-headers.ts";
import { siteDiscoveryFiles } from "./seo/discovery-files.ts";
import { siteToRoot } from "./seo/page-head.ts";
import { comparePublishedUrls, type PublishedUrlsInput, type UrlPlan } from "./urls/plan-urls.ts";

/** A site to be published on a host. */
export interface Publication extends PublishedUrlsInput {
  readonly hostName: HostName;
  readonly prerenderScope: PrerenderScope;
  readonly content: string;
  /** True to fail on broken links of the settings and own pages. Default: false. */
  readonly isStrict?: boolean;
  /** The main language, or the only one. */
  readonly main: LanguagePublication;
  /** All other languages. */
  readonly others: readonly LanguagePublication[];
}

/** With strict checks, what settings and own pages lead to has to exist. */
function assertNoBrokenLinks(brokenLinks: readonly Diagnostic[]): void {
  if (brokenLinks.length === 0) return;
  const lines = brokenLinks.map((link) => diagnosticToLine({ ...link, severity: "error" }));
  throw new OutputError(
    "the settings or own pages have broken links",
    `Correct them first:\n${lines.join("\n")}`,
  );
}

/** At most this many errors are printed. */
const maxShownErrors = 50;

/** For an nginx started in the output folder: the site's root and the port. */
const nginxServer = { root: ".", port: 8080 };

/** Throws `OutputError` if the site exceeds the host's limits, before most of the work is done. */
export function assertFitsHost(
  { hostName, prerenderScope, main, others }: Publication,
  output: OutputWriter,
): void {
  const host: Host = hosts[hostName];
  const editions = [main, ...others].map(({ bundle, ownPages, language }) => ({
    bundle,
    ownPages,
    path: language?.path ?? "",
  }));
  const plan = planOutput({
    editions,
    prerenderScope,
    written: output.stats,
    otherFiles: editions.reduce((sum, { bundle }) => sum + bundle.subjects.length * 3, 0),
    encodingCount: host.encodings.length,
  });
  const diagnostics = checkHostLimits(hostName, host.limits, plan);
  const [first, ...furtherDiagnostics] = diagnostics;
  if (first === undefined) return;
  const otherDiagnostics = furtherDiagnostics.map(({ reason, hint }) => `\n${reason}. ${hint}`).join("");
  throw new OutputError(first.reason, first.hint + otherDiagnostics);
}

/** The URLs of a site, checked. */
export interface PublicationUrls {
  /** One for each language. */
  readonly plans: readonly UrlPlan[];
  /** Links of the settings and own pages that lead nowhere. */
  readonly brokenLinks: readonly Diagnostic[];
  /** The new published-URL list; null if it is unchanged, or if there is none. */
  readonly publishedUrlsText: string | null;
}

/**
 * Plans the URLs of a site, before most of the work is done. Throws `OutputError` if a redirect is invalid, or if a published URL
 * would be lost.
 */
export function planPublicationUrls(publication: Publication): PublicationUrls {
  const { main, others, content } = publication;
  const plans = [main, ...others].map((language) => planLanguageUrls(content, language));
  const workingUrls = new Set(plans.flatMap((plan) => [...plan.workingUrls]));
  const { diagnostics, publishedUrlsText } = comparePublishedUrls(workingUrls, publication);
  const planned = plans.flatMap((plan) => plan.diagnostics);
  const brokenLinks = planned.filter(({ rule }) => strictRules.has(rule));
  assertNoErrors([...planned, ...diagnostics]);
  if (publication.isStrict === true) assertNoBrokenLinks(brokenLinks);
  return { plans, brokenLinks, publishedUrlsText };
}

/**
 * Writes what belongs to the site besides pages: redirects, the host's config files, sitemaps and feeds if the site's
 * URL is known, and compressed files if the host serves them. Returns notices for the publisher, one sentence each.
 */
export async function publish(
  { hostName, main, others }: Publication,
  { plans, brokenLinks }: PublicationUrls,
  output: OutputWriter,
  progress: ProgressReporter,
  compressionCache: CacheStore = emptyCacheStore,
): Promise<readonly string[]> {
  const { site, uiLocale, messages } = main;
  const { base } = site;
  const host: Host = hosts[hostName];
  const languagePaths = others.flatMap(({ language }) => language?.path ?? []);
  const hostOptions = {
    base,
    languagePaths,
    origin: site.url,
    headers: siteToSecurityHeaders(site),
    redirects: plans.flatMap(({ redirects }) => redirects),
    pageUrls: new Set(plans.flatMap(({ pageUrls }) => [...pageUrls])),
    server: nginxServer,
    uiLocale,
    messages,
  };
  for (const { path, content } of host.files(hostOptions)) output.write(path, content);
  const notices = [...brokenLinks.map(diagnosticToLine), ...host.notices(hostOptions)];
  const root = siteToRoot(site, base);
  if (root === "") {
    notices.push("No sitemap, feeds or canonical URLs were written. To get them, set url in the settings.");
  } else {
    const sitemaps = [main, ...others].map((language) => writeDiscoveryFiles(language, root));
    for (const { path, content } of siteDiscoveryFiles(root, sitemaps, languagePaths))
      output.write(path, content);
  }
  await compressOutput(hostName, output, progress, compressionCache);
  return notices;
}

/** Writes a compressed file beside each file of the output, if the host serves them. */
export async function compressOutput(
  hostName: HostName,
  output: OutputWriter,
  progress: ProgressReporter,
  cache: CacheStore,
): Promise<void> {
  const { encodings }: Host = hosts[hostName];
  if (encodings.length === 0) return;
  await precompress({ output, encodings, budgetSeconds: defaultBudgetSeconds, cache }, progress);
}

function assertNoErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) return;
  const lines = errors.slice(0, maxShownErrors).map(diagnosticToLine);
  throw new OutputError(
    `${countOf(errors.length, "error")} in redirects and published URLs`,
    `Fix ${errors.length === 1 ? "it" : "them"} first:\n${lines.join("\n")}`,
  );
}
