import type { ArticleUrl } from "../../article/address.ts";
import type { Shelf } from "../shelves.ts";
import { addressToUrl } from "../site-files/address-to-url.ts";
import { escapeMarkup } from "../site-files/escape.ts";
import type { SiteFile } from "../site-files/site-file.ts";

/** What one sitemap may hold (https://www.sitemaps.org/protocol.html#index): addresses, and bytes before compression. */
export interface SitemapLimits {
  readonly addresses: number;
  readonly bytes: number;
}

const protocolLimits: SitemapLimits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The index of all sitemaps, which `robots.txt` names. */
export const sitemapIndexFile = "sitemap.xml";

function newestDate(shelf: Shelf): string | null {
  return shelf.newest[0]?.date ?? null;
}

function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((one, other) => ((other ?? "") > (one ?? "") ? other : one), null);
}

function entry(kind: "url" | "sitemap", url: string, date: string | null): string {
  const modified = date === null ? "" : `<lastmod>${date}</lastmod>`;
  return `<${kind}><loc>${escapeMarkup(url)}</loc>${modified}</${kind}>\n`;
}

/** Cuts entries into lists that one sitemap may hold each. */
function* toParts(entries: readonly string[], limits: SitemapLimits): Generator<readonly string[]> {
  const frame = Buffer.byteLength(`${declaration}<urlset ${namespace}>\n</urlset>\n`);
  let part: string[] = [];
  let bytes = frame;
  for (const each of entries) {
    const size = Buffer.byteLength(each);
    if (part.length === limits.addresses || (part.length > 0 && bytes + size > limits.bytes)) {
      yield part;
      part = [];
      bytes = frame;
    }
    part.push(each);
    bytes += size;
  }
  yield part;
}

/**
 * An index with a sitemap for each subject, and one for the pages above them. Of articles only the canonical addresses
 * of listed ones are in it. A sitemap speaks for addresses beside and below it alone: all lie at the site's base.
 */
export function* sitemapFiles(
  shelves: readonly Shelf[],
  root: string,
  canonicals: ReadonlyMap<ArticleUrl, ArticleUrl>,
  limits: SitemapLimits = protocolLimits,
): Generator<SiteFile> {
  const newest = latest(shelves.map(newestDate));
  const above = ["/", "/learn", "/keywords"].map((address) => ({ address, date: newest }));
  const groups = [
    { name: "pages-above", date: newest, pages: above },
    ...shelves.map((shelf) => ({
      name: `of-${shelf.slug}`,
      date: newestDate(shelf),
      pages: [
        { address: `/learn/${shelf.slug}`, date: newestDate(shelf) },
        ...shelf.newest
          .filter(({ url }) => (canonicals.get(url) ?? url) === url)
          .map(({ url, date }) => ({ address: url as string, date: date as string | null })),
      ],
    })),
  ];
  const sitemaps: string[] = [];
  for (const { name, date, pages } of groups) {
    const entries = pages.map((page) => entry("url", addressToUrl(page.address, root), page.date));
    for (const [index, part] of [...toParts(entries, limits)].entries()) {
      const path = `sitemap-${index === 0 ? "" : `${index + 1}-`}${name}.xml`;
      yield { path, content: `${declaration}<urlset ${namespace}>\n${part.join("")}</urlset>\n` };
      sitemaps.push(entry("sitemap", addressToUrl(`/${path}`, root), date));
    }
  }
  const content = `${declaration}<sitemapindex ${namespace}>\n${sitemaps.join("")}</sitemapindex>\n`;
  yield { path: sitemapIndexFile, content };
}
