import type { BuildMessages } from "../../../i18n/build-messages.ts";
import { noOwnPages, type OwnPages } from "../../site/own-pages.ts";
import type { SiteFile } from "../site-file.ts";
import { ownPagesToUrls } from "../urls/page-urls.ts";
import { type FeedInput, feedFiles } from "./feeds.ts";
import { renderLlmsFile } from "./llms.ts";
import { renderOpenSearch } from "./opensearch.ts";
import { renderRobotsFile } from "./robots.ts";
import { sitemapFiles } from "./sitemap.ts";

/** What these files are made from. */
export interface DiscoveryInput extends FeedInput {
  readonly messages: Pick<BuildMessages, "searchSite">;
  /** Default none. */
  readonly ownPages?: OwnPages;
}

/** Sitemaps, feeds and similar files for crawlers and clients. All need the site's URL. */
export function* discoveryFiles(input: DiscoveryInput): Generator<SiteFile> {
  const { subjects, site, root, canonicalUrls, messages, ownPages = noOwnPages } = input;
  const indexedPages = new Map([...ownPages].filter(([, { noIndex }]) => !noIndex));
  yield* sitemapFiles(subjects, root, canonicalUrls, ownPagesToUrls(indexedPages));
  yield* feedFiles(input);
  yield renderOpenSearch(site, root, messages);
  yield renderLlmsFile(subjects, site, root);
  yield renderRobotsFile(root);
}
