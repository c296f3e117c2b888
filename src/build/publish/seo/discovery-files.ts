import type { SiteFile } from "../site-file.ts";
import { type FeedInput, feedFiles } from "./feeds.ts";
import { renderLlmsFile } from "./llms.ts";
import { renderOpenSearch } from "./opensearch.ts";
import { renderRobotsFile } from "./robots.ts";
import { sitemapFiles } from "./sitemap.ts";

/** Sitemaps, feeds and similar files for crawlers and clients. All need the site's URL. */
export function* discoveryFiles(input: FeedInput): Generator<SiteFile> {
  const { subjects, site, root, canonicalUrls } = input;
  yield* sitemapFiles(subjects, root, canonicalUrls);
  yield* feedFiles(input);
  yield renderOpenSearch(site, root);
  yield renderLlmsFile(subjects, site, root);
  yield renderRobotsFile(root);
}
