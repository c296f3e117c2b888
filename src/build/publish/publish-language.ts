import type { BuildMessages } from "../../i18n/build-messages.ts";
import type { Collection } from "../collect/collection.ts";
import { targetsToAlternates } from "../languages/language-links.ts";
import type { SiteLanguage } from "../languages/site-editions.ts";
import type { AppAssets } from "../output/app/build-app.ts";
import type { BundleOutput } from "../output/bundle/write-bundle.ts";
import type { OutputWriter } from "../output/output-writer.ts";
import type { LanguagePages } from "../output/prerender/prerender.ts";
import type { Site } from "../settings/site-schema.ts";
import type { OwnPageLink, OwnPages } from "../site/own-pages.ts";
import type { StaticFile } from "../site/static-files.ts";
import type { UiLocale } from "../ui-locale.ts";
import { articlesToCanonicalUrls } from "./seo/canonical-urls.ts";
import { inputToSitemaps, languageDiscoveryFiles } from "./seo/discovery-files.ts";
import { siteToRoot } from "./seo/page-head.ts";
import type { Sitemaps } from "./seo/sitemap.ts";
import { planUrls, type UrlPlan } from "./urls/plan-urls.ts";
import type { Redirect } from "./urls/resolve-redirects.ts";

/** A site in one of its languages, or in its only one. */
export interface LanguagePublication {
  /** Undefined for a site in one language. */
  readonly language: SiteLanguage | undefined;
  readonly site: Site;
  /** The file with the settings; undefined if there is none. */
  readonly configFile?: string | undefined;
  readonly collection: Collection;
  readonly app: AppAssets;
  readonly bundle: BundleOutput;
  readonly ownPages: OwnPages;
  /** The links of own pages. Default none. */
  readonly pageLinks?: readonly OwnPageLink[];
  readonly staticFiles: readonly StaticFile[];
  /** The interface language, and its messages. */
  readonly uiLocale: UiLocale;
  readonly messages: BuildMessages;
  /** How its pages lead to other languages. Default: there are none. */
  readonly languagePages?: LanguagePages | undefined;
  /** The folder of the redirects file. */
  readonly redirectsFolder: string;
  /** Writes into the folder of the language. */
  readonly output: OutputWriter;
}

/** The URLs of a language as the whole site has them: those of other languages than the main one begin with its folder. */
export function planLanguageUrls(
  content: string,
  {
    language,
    site,
    configFile,
    collection,
    app,
    bundle,
    ownPages,
    pageLinks = [],
    staticFiles,
    redirectsFolder,
  }: LanguagePublication,
): UrlPlan {
  const plan = planUrls({
    folder: content,
    redirectsFolder,
    collection,
    bundle,
    ownPages,
    files: [...app.files, ...staticFiles.map(({ path }) => path)],
    settings: { site, configFile },
    pageLinks,
  });
  const path = language?.path ?? "";
  if (path === "") return plan;
  const toSiteUrl = <Url extends string>(url: Url): Url =>
    (url === "/" ? `/${path}` : url.startsWith("/") ? `/${path}${url}` : url) as Url;
  return {
    diagnostics: plan.diagnostics,
    pageUrls: new Set([...plan.pageUrls].map(toSiteUrl)),
    workingUrls: new Set([...plan.workingUrls].map(toSiteUrl)),
    redirects: plan.redirects.map(
      ({ from, to, status }): Redirect => ({ from: toSiteUrl(from), to: toSiteUrl(to), status }),
    ),
  };
}

/** Writes a language's sitemaps, feeds and the like. Returns the sitemaps, for the index of all languages. */
export function writeDiscoveryFiles(
  { site, collection, bundle, ownPages, messages, languagePages, output }: LanguagePublication,
  mainRoot: string,
): Sitemaps {
  const input = {
    subjects: bundle.subjects,
    ownPages,
    site,
    root: siteToRoot(site, site.base),
    mainRoot,
    canonicalUrls: articlesToCanonicalUrls(collection.articles.values()),
    readPayload: bundle.payloadSource.readPayload,
    messages,
    getAlternates:
      languagePages &&
      ((path: string) => {
        const { tag, languages } = languagePages.menu;
        return targetsToAlternates(path, tag, languagePages.findTargets(path), languages);
      }),
  };
  const sitemaps = inputToSitemaps(input);
  for (const { path, content } of languageDiscoveryFiles(input, sitemaps)) output.write(path, content);
  return sitemaps;
}
