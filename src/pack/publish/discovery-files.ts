import type { SiteFile } from "../site-files/site-file.ts";
import { type FeedSource, feedFiles } from "./feeds.ts";
import { toLlms } from "./llms.ts";
import { toOpenSearch } from "./opensearch.ts";
import { toRobots } from "./robots.ts";
import { sitemapFiles } from "./sitemap.ts";

/** The files that tell others what there is: sitemaps, feeds and the like. All need the site's URL. */
export function* discoveryFiles(source: FeedSource): Generator<SiteFile> {
  const { shelves, site, root, canonicals } = source;
  yield* sitemapFiles(shelves, root, canonicals);
  yield* feedFiles(source);
  yield toOpenSearch(site, root);
  yield toLlms(shelves, site, root);
  yield toRobots(root);
}
