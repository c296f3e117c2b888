import {
  homePath,
  keywordsPath,
  subjectPath,
  subjectsPath,
  topicPagePath,
} from "../../../bundle/pages/route-paths.ts";
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
const alternateNamespace = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** A page in one of the languages that it is in. */
export interface Alternate {
  /** The language's tag, or `x-default` for readers of all others. */
  readonly hreflang: string;
  /** A whole URL. */
  readonly href: string;
}

/** The sitemap index, which `robots.txt` references. */
export const sitemapIndexFile = "sitemap.xml";

function newestDate(subject: SubjectIndex): string | null {
  return subject.newest[0]?.date ?? null;
}

function latestDate(dates: readonly (string | null)[]): string | null {
  return dates.reduce((one, other) => ((other ?? "") > (one ?? "") ? other : one), null);
}

function renderEntry(kind: "url" | "sitemap", url: string, date: string | null, alternates = ""): string {
  const lastmod = date === null ? "" : `<lastmod>${date}</lastmod>`;
  return `<${kind}><loc>${escapeMarkup(url)}</loc>${lastmod}${alternates}</${kind}>\n`;
}

/** https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
function renderAlternate({ hreflang, href }: Alternate): string {
  return `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(href)}"/>`;
}

/** Splits entries into groups that fit into one sitemap each. */
function* splitEntries(
  entries: readonly string[],
  opening: string,
  limits: SitemapLimits,
): Generator<readonly string[]> {
  const wrapperBytes = Buffer.byteLength(`${opening}</urlset>\n`);
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

/** What the sitemaps of a language are made from. */
export interface SitemapInput {
  readonly subjects: readonly SubjectIndex[];
  /** The site's URL with its base path, without a trailing slash. */
  readonly root: string;
  readonly canonicalUrls: ReadonlyMap<ArticleUrl, ArticleUrl>;
  /** The publisher's own pages. Default none. */
  readonly ownPageUrls?: readonly string[];
  /** A page in all languages that have it, by its path. Default: the site has one language. */
  readonly getAlternates?: ((path: string) => readonly Alternate[]) | undefined;
  readonly limits?: SitemapLimits;
}

/** Sitemaps, and what the index says of each. */
export interface Sitemaps {
  readonly files: readonly SiteFile[];
  readonly indexEntries: readonly string[];
}

/**
 * One sitemap per subject, and one for the overview pages and the publisher's own. Articles are included if they are listed, at
 * their canonical URL. A sitemap only covers URLs next to and below it, so all are at the site's base.
 */
export function createSitemaps({
  subjects,
  root,
  canonicalUrls,
  ownPageUrls = [],
  getAlternates,
  limits = protocolLimits,
}: SitemapInput): Sitemaps {
  const newestDateOfAll = latestDate(subjects.map(newestDate));
  const overviewPages = [
    ...[homePath, subjectsPath, keywordsPath()].map((url) => ({ url, date: newestDateOfAll })),
    ...ownPageUrls.map((url) => ({ url, date: null })),
  ];
  const groups = [
    { name: "pages-above", date: newestDateOfAll, pages: overviewPages },
    ...subjects.map((subject) => ({
      name: `of-${subject.slug.replaceAll("/", "~")}`,
      date: newestDate(subject),
      pages: [
        { url: subjectPath(subject.slug), date: newestDate(subject) },
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
  const opening = `${declaration}<urlset ${namespace}${getAlternates ? alternateNamespace : ""}>\n`;
  const files: SiteFile[] = [];
  const indexEntries: string[] = [];
  for (const { name, date, pages } of groups) {
    const entries = pages.map((page) =>
      renderEntry(
        "url",
        urlToHref(page.url, root),
        page.date,
        getAlternates?.(page.url).map(renderAlternate).join(""),
      ),
    );
    for (const [index, part] of [...splitEntries(entries, opening, limits)].entries()) {
      const path = `sitemap-${index === 0 ? "" : `${index + 1}-`}${name}.xml`;
      files.push({ path, content: `${opening}${part.join("")}</urlset>\n` });
      indexEntries.push(renderEntry("sitemap", urlToHref(`/${path}`, root), date));
    }
  }
  return { files, indexEntries };
}

/** The index of the sitemaps of all languages. */
export function renderSitemapIndex(entries: readonly string[]): SiteFile {
  const content = `${declaration}<sitemapindex ${namespace}>\n${entries.join("")}</sitemapindex>\n`;
  return { path: sitemapIndexFile, content };
}
