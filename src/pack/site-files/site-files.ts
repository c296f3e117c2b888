import type { ArticleUrl } from "../../article/address.ts";
import type { Site } from "../../bundle/site.ts";
import type { Shelf } from "../shelves.ts";
import { escapeMarkup } from "./escape.ts";
import { feedFiles } from "./feeds.ts";
import type { SiteFile } from "./site-file.ts";
import { sitemapFiles } from "./sitemap.ts";

/** Where a site is reached, with its base path and without a slash at the end; empty where its settings don't say. */
export function siteRoot({ url }: Site, base: string): string {
  return url === undefined ? "" : url + base.replace(/\/$/u, "");
}

function openSearch({ name }: Site, root: string): string {
  const short = escapeMarkup([...name].slice(0, 16).join(""));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${short}</ShortName>
<Description>${escapeMarkup(`Search ${name}`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${escapeMarkup(root)}/search?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

function llms(shelves: readonly Shelf[], { name, description }: Site, root: string): string {
  const lines = shelves.map(
    (shelf) => `- [${shelf.name}](${root}/learn/${shelf.slug}): ${shelf.newest.length} questions`,
  );
  return `# ${name}\n\n> ${description}\n\n## Subjects\n\n${lines.join("\n")}\n`;
}

/** The files that tell others about the site: sitemaps, feeds and the like. All need the site's address. */
export function* siteFiles(
  shelves: readonly Shelf[],
  site: Site,
  root: string,
  canonicals: ReadonlyMap<ArticleUrl, ArticleUrl>,
): Generator<SiteFile> {
  yield* sitemapFiles(shelves, root, canonicals);
  yield* feedFiles(shelves, site, root);
  yield { path: "opensearch.xml", content: openSearch(site, root) };
  yield { path: "llms.txt", content: llms(shelves, site, root) };
  yield { path: "robots.txt", content: `User-agent: *\nAllow: /\n\nSitemap: ${root}/sitemap.xml\n` };
}
