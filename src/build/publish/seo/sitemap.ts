import { topicPagePath } from "../../../bundle/route-paths.ts";
import type { ArticleUrl } from "../../../content/url.ts";
import type { SubjectIndex } from "../../collect/subject-index.ts";
import type { SiteFile } from "../site-file.ts";
import { urlToHref } from "../urls/url-to-href.ts";
import { escapeMarkup } from "./escape-markup.ts";

/** Limits of one sitemap (https://www.sitemaps.org/protocol.html#index): URLs, and bytes before compression. */
export interface SitemapLimits {
  readonly urls: number;
  readonly bytes: number;
}

const protocolLimits: SitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024 };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemap index, which `robots.txt` references. */
export const sitemapIndexFile = "sitemap.xml";

function newestDate(subject: SubjectIndex): string | null {
  return subject.newest[0]?.date ?? null;
}

function latestDate(dates: readonly (string | null)[]): string | null {
  return dates.reduce((one, other) => ((other ?? "") > (one ?? "") ? other : one), null);
}

function renderEntry(kind: "url" | "sitemap", url: string, date: string | null): string {
  const lastmod = date === null ? "" : `<lastmod>${date}</lastmod>`;
  return `<${kind}><loc>${escapeMarkup(url)}</loc>${lastmod}</${kind}>\n`;
}

/** Splits entries into groups that fit into one sitemap each. */
function* splitEntries(entries: readonly string[], limits: SitemapLimits): Generator<readonly string[]> {
  const wrapperBytes = Buffer.byteLength(`${declaration}<urlset ${namespace}>\n</urlset>\n`);
  let part: string[] = [];
  let bytes = wrapperBytes;
  for (const each of entries) {
    const size = Buffer.byteLength(each);
    if (part.length === limits.urls || (part.length > 0 && bytes + size > limits.bytes)) {
      yield part;
      part = [];
      bytes = wrapperBytes;
    }
    part.push(each);
    bytes += size;
  }
  yield part;
}

/**
 * A sitemap index with one sitemap per subject, and one for the overview pages and the publisher's own. Articles are included if they are
 * listed, at their canonical URL. A sitemap only covers URLs next to and below it, so all are at the site's base.
 */
export function* sitemapFiles(
  subjects: readonly SubjectIndex[],
  root: string,
  canonicalUrls: ReadonlyMap<ArticleUrl, ArticleUrl>,
  ownPageUrls: readonly string[] = [],
  limits: SitemapLimits = protocolLimits,
): Generator<SiteFile> {
  const newestDateOfAll = latestDate(subjects.map(newestDate));
  const overviewPages = [
    ...["/", "/learn", "/keywords"].map((url) => ({ url, date: newestDateOfAll })),
    ...ownPageUrls.map((url) => ({ url, date: null })),
  ];
  const groups = [
    { name: "pages-above", date: newestDateOfAll, pages: overviewPages },
    ...subjects.map((subject) => ({
      name: `of-${subject.slug.replaceAll("/", "~")}`,
      date: newestDate(subject),
      pages: [
        { url: `/learn/${subject.slug}`, date: newestDate(subject) },
        ...subject.topics.all.map(({ slug, articles }) => ({
          url: topicPagePath(subject.slug, slug),
          date: latestDate(articles.map(({ date }) => date)),
        })),
        ...subject.newest
          .filter(({ url }) => (canonicalUrls.get(url) ?? url) === url)
          .map(({ url, date }) => ({ url: url as string, date: date as string | null })),
      ],
    })),
  ];
  const sitemaps: string[] = [];
  for (const { name, date, pages } of groups) {
    const entries = pages.map((page) => renderEntry("url", urlToHref(page.url, root), page.date));
    for (const [index, part] of [...splitEntries(entries, limits)].entries()) {
      const path = `sitemap-${index === 0 ? "" : `${index + 1}-`}${name}.xml`;
      yield { path, content: `${declaration}<urlset ${namespace}>\n${part.join("")}</urlset>\n` };
      sitemaps.push(renderEntry("sitemap", urlToHref(`/${path}`, root), date));
    }
  }
  const content = `${declaration}<sitemapindex ${namespace}>\n${sitemaps.join("")}</sitemapindex>\n`;
  yield { path: sitemapIndexFile, content };
}
