import type { ArticleUrl } from "../../article/address.ts";
import type { Shelf } from "../shelves.ts";
import { escapeMarkup } from "./escape.ts";
import type { SiteFile } from "./site-file.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Most addresses that one sitemap may name (sitemaps.org). */
const maxAddresses = 50_000;

function newestDate(shelf: Shelf): string | null {
  return shelf.newest[0]?.date ?? null;
}

function entry(kind: "url" | "sitemap", address: string, date: string | null): string {
  const modified = date === null ? "" : `<lastmod>${date}</lastmod>`;
  return `<${kind}><loc>${escapeMarkup(address)}</loc>${modified}</${kind}>\n`;
}

/** An index with a sitemap for each subject. Only canonical addresses of listed articles are in it. */
export function* sitemapFiles(
  shelves: readonly Shelf[],
  root: string,
  canonicals: ReadonlyMap<ArticleUrl, ArticleUrl>,
): Generator<SiteFile> {
  const parts: string[] = [];
  for (const shelf of shelves) {
    const articles = shelf.newest.filter(({ url }) => canonicals.get(url) === url);
    const lines = [
      entry("url", `${root}/learn/${shelf.slug}`, newestDate(shelf)),
      ...articles.map(({ url, date }) => entry("url", root + url, date)),
    ];
    for (let start = 0; start < lines.length; start += maxAddresses) {
      const path = `sitemaps/${shelf.slug}${start === 0 ? "" : `-${start / maxAddresses + 1}`}.xml`;
      const urls = lines.slice(start, start + maxAddresses).join("");
      yield { path, content: `${declaration}<urlset ${namespace}>\n${urls}</urlset>\n` };
      parts.push(entry("sitemap", `${root}/${path}`, newestDate(shelf)));
    }
  }
  yield {
    path: "sitemap.xml",
    content: `${declaration}<sitemapindex ${namespace}>\n${parts.join("")}</sitemapindex>\n`,
  };
}
