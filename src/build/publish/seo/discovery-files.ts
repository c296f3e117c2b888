import type { BuildMessages } from "../../../i18n/build-messages.ts";
import { noOwnPages, type OwnPages } from "../../site/own-pages.ts";
import type { SiteFile } from "../site-file.ts";
import { ownPagesToUrls } from "../urls/page-urls.ts";
import { type FeedInput, feedFiles } from "./feeds.ts";
import { renderLlmsFile } from "./llms.ts";
import { renderOpenSearch } from "./opensearch.ts";
import { renderRobotsFile } from "./robots.ts";
import { createSitemaps, renderSitemapIndex, type SitemapInput, type Sitemaps } from "./sitemap.ts";

/** What these files are made from, in one language. */
export interface DiscoveryInput extends FeedInput, Pick<SitemapInput, "getAlternates"> {
  readonly messages: Pick<BuildMessages, "searchSite">;
  /** Default none. */
  readonly ownPages?: OwnPages;
  /** The root of the main language. Default: that of this one. */
  readonly mainRoot?: string;
}

/** The sitemaps of a language. */
export function inputToSitemaps({ ownPages = noOwnPages, ...input }: DiscoveryInput): Sitemaps {
  const indexedPages = new Map([...ownPages].filter(([, { noIndex }]) => !noIndex));
  return createSitemaps({ ...input, ownPageUrls: ownPagesToUrls(indexedPages) });
}

/** Sitemaps, feeds and similar files of a language, for crawlers and clients. All need the site's URL. */
export function* languageDiscoveryFiles(input: DiscoveryInput, sitemaps: Sitemaps): Generator<SiteFile> {
  const { subjects, site, root, messages, mainRoot } = input;
  yield* sitemaps.files;
  yield* feedFiles(input);
  yield renderOpenSearch(site, root, messages);
  yield renderLlmsFile(subjects, site, root, mainRoot);
}

/** The files that a site in any number of languages has once. `languagePaths` are the folders of all but the main one. */
export function* siteDiscoveryFiles(
  root: string,
  sitemaps: readonly Sitemaps[],
  languagePaths: readonly string[] = [],
): Generator<SiteFile> {
  yield renderSitemapIndex(sitemaps.flatMap(({ indexEntries }) => indexEntries));
  yield renderRobotsFile(root, languagePaths);
}
