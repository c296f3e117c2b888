import type { SubjectSummary } from "../../../app/data/manifest-query.ts";
import type { ArticleRecord } from "../../../bundle/article-shard.ts";
import type { Site } from "../../../bundle/site.ts";
import { subjectUrl } from "../../../content/url.ts";
import { messages } from "../../../i18n/messages.ts";
import { urlToHref } from "../urls/url-to-href.ts";
import { feedPath, openSearchFile } from "./discovery-paths.ts";
import { escapeMarkup, toScriptSafeJson } from "./escape-markup.ts";

/** What the heads of all pages share. */
export interface HeadOptions {
  readonly siteName: string;
  /** The site's URL with its base path, without a trailing slash; empty if not configured. */
  readonly root: string;
  readonly language: string;
  /** True to mark articles as schema.org QAPage, which is meant for pages where users answer. */
  readonly isQaPage: boolean;
}

/** The site's URL with its base path, without a trailing slash; empty if not configured. */
export function siteToRoot({ url }: Pick<Site, "url">, base: string): string {
  return url === undefined ? "" : url + base.replace(/\/$/u, "");
}

/** A page's metadata. URLs are relative to the site's base. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** False for noindex: the page then has no canonical URL either. */
  readonly isIndexed: boolean;
  /** The subject whose feeds the page links to; null for the site's feeds; undefined for none. */
  readonly feedSubject?: string | null | undefined;
}

function renderMeta(kind: "name" | "property", name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
}

/** Elements for sharing and search engines. Those that need the site's URL are left out if it isn't configured. */
export function renderHead(metadata: PageMetadata, options: HeadOptions): string {
  const { title, description, canonical, isIndexed } = metadata;
  const { siteName, root } = options;
  const url = urlToHref(canonical, root);
  return [
    root === "" || !isIndexed ? "" : `<link rel="canonical" href="${escapeMarkup(url)}">`,
    renderMeta("property", "og:site_name", siteName),
    renderMeta("property", "og:title", title),
    renderMeta("property", "og:description", description),
    root === "" ? "" : renderMeta("property", "og:url", url),
    renderMeta("name", "twitter:card", "summary"),
    ...(root === "" ? [] : renderDiscoveryLinks(metadata, options)),
  ].join("");
}

/** Links to a page's feeds and to the site's OpenSearch description. */
function* renderDiscoveryLinks(
  { feedSubject }: PageMetadata,
  { siteName, root }: HeadOptions,
): Generator<string> {
  if (feedSubject === undefined) return;
  for (const [kind, type] of [
    ["atom", "application/atom+xml"],
    ["json", "application/feed+json"],
  ] as const) {
    const url = escapeMarkup(urlToHref(`/${feedPath(feedSubject, kind)}`, root));
    yield `<link rel="alternate" type="${type}" href="${url}">`;
  }
  const description = escapeMarkup(urlToHref(`/${openSearchFile}`, root));
  yield `<link rel="search" type="application/opensearchdescription+xml" title="${escapeMarkup(siteName)}" href="${description}">`;
}

/** The same for an article, with its date, breadcrumbs, and question and answer as structured data. */
export function renderArticleHead(
  record: Omit<ArticleRecord, "answer">,
  subject: SubjectSummary,
  canonical: string,
  options: HeadOptions,
): string {
  const { question, description, date, noIndex } = record;
  const urlToItem = (url: string): { readonly item?: string } =>
    options.root === "" ? {} : { item: urlToHref(url, options.root) };
  const breadcrumbs = [
    { name: messages.subjects, url: "/learn" },
    ...[...(subject.ancestors ?? []), subject].map(({ name, slug }) => ({ name, url: subjectUrl(slug) })),
    { name: question, url: canonical },
  ];
  const structuredData = [
    {
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: breadcrumbs.map(({ name, url }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        ...urlToItem(url),
      })),
    },
    options.isQaPage ? createQaPageData(record) : createArticleData(record, options),
  ];
  return [
    renderHead({ title: question, description, canonical, isIndexed: !noIndex }, options),
    renderMeta("property", "og:type", "article"),
    date ? renderMeta("property", "article:published_time", date) : "",
    `<script type="application/ld+json">${toScriptSafeJson(structuredData)}</script>`,
  ].join("");
}

type DescribedArticle = Pick<ArticleRecord, "question" | "description" | "date" | "author">;

/** The answer is represented by its summary: in full it would double the page's size. */
function createQuestionData({ question, description }: DescribedArticle): object {
  return {
    "@type": "Question",
    name: question,
    answerCount: 1,
    acceptedAnswer: { "@type": "Answer", text: description },
  };
}

function createArticleData(record: DescribedArticle, { language }: HeadOptions): object {
  const { question, description, date, author } = record;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: question,
    description,
    inLanguage: language,
    ...(date && { datePublished: date }),
    ...(author && { author: { "@type": "Organization", name: author } }),
    mainEntity: createQuestionData(record),
  };
}

function createQaPageData(record: DescribedArticle): object {
  return { "@context": "https://schema.org", "@type": "QAPage", mainEntity: createQuestionData(record) };
}
