import type { ArticleRecord } from "../../bundle/article-shard.ts";
import type { Site } from "../../bundle/site.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { words } from "../../words/words.ts";
import { addressToUrl } from "./address-to-url.ts";
import { feedPath, openSearchFile } from "./discovery-paths.ts";
import { escapeMarkup, toInertJson } from "./escape.ts";

/** What the heads of all pages of a site share. */
export interface HeadSetup {
  readonly siteName: string;
  /** Where the site is reached, with its base path and without a slash at the end; empty where nobody has said. */
  readonly root: string;
  readonly language: string;
  /** True to call articles schema.org's QAPage, which is meant for pages where users answer. */
  readonly isQaPage: boolean;
}

/** Where a site is reached, with its base path and without a slash at the end; empty where its settings don't say. */
export function siteToRoot({ url }: Pick<Site, "url">, base: string): string {
  return url === undefined ? "" : url + base.replace(/\/$/u, "");
}

/** What a page's head says of the page. Addresses are from the site's base on. */
export interface HeadFacts {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** False to keep search engines from taking it in: then it has no canonical address either. */
  readonly isListed: boolean;
  /** The subject that the page is about, whose feeds it names; null for a page about all of them; undefined for none. */
  readonly feedsOf?: string | null | undefined;
}

function meta(kind: "name" | "property", name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
}

/** Elements for sharing and for search engines. What needs the site's address is left out where there is none. */
export function toHead(facts: HeadFacts, setup: HeadSetup): string {
  const { title, description, canonical, isListed } = facts;
  const { siteName, root } = setup;
  const url = addressToUrl(canonical, root);
  return [
    root === "" || !isListed ? "" : `<link rel="canonical" href="${escapeMarkup(url)}">`,
    meta("property", "og:site_name", siteName),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    root === "" ? "" : meta("property", "og:url", url),
    meta("name", "twitter:card", "summary"),
    ...(root === "" ? [] : toDiscoveryLinks(facts, setup)),
  ].join("");
}

/** Where feed readers find the feeds of a page, and browsers the site's search. */
function* toDiscoveryLinks({ feedsOf }: HeadFacts, { siteName, root }: HeadSetup): Generator<string> {
  if (feedsOf === undefined) return;
  for (const [kind, type] of [
    ["atom", "application/atom+xml"],
    ["json", "application/feed+json"],
  ] as const) {
    const url = escapeMarkup(addressToUrl(`/${feedPath(feedsOf, kind)}`, root));
    yield `<link rel="alternate" type="${type}" href="${url}">`;
  }
  const description = escapeMarkup(addressToUrl(`/${openSearchFile}`, root));
  yield `<link rel="search" type="application/opensearchdescription+xml" title="${escapeMarkup(siteName)}" href="${description}">`;
}

/** The same for an article, with its date, its place among the subjects, and its question and answer as data. */
export function toArticleHead(
  record: Omit<ArticleRecord, "answer">,
  subject: SubjectHead,
  canonical: string,
  setup: HeadSetup,
): string {
  const { question, description, date, noIndex } = record;
  const absolute = (address: string): { readonly item?: string } =>
    setup.root === "" ? {} : { item: addressToUrl(address, setup.root) };
  const crumbs = [
    { name: words.subjects, address: "/learn" },
    { name: subject.name, address: `/learn/${subject.slug}` },
    { name: question, address: canonical },
  ];
  const data = [
    {
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: crumbs.map(({ name, address }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        ...absolute(address),
      })),
    },
    setup.isQaPage ? toQaPage(record) : toArticleData(record, setup),
  ];
  return [
    toHead({ title: question, description, canonical, isListed: !noIndex }, setup),
    meta("property", "og:type", "article"),
    date ? meta("property", "article:published_time", date) : "",
    `<script type="application/ld+json">${toInertJson(data)}</script>`,
  ].join("");
}

type DescribedArticle = Pick<ArticleRecord, "question" | "description" | "date" | "author">;

/** The answer is told by its summary: in full it would double the page. */
function toQuestion({ question, description }: DescribedArticle): object {
  return {
    "@type": "Question",
    name: question,
    answerCount: 1,
    acceptedAnswer: { "@type": "Answer", text: description },
  };
}

function toArticleData(record: DescribedArticle, { language }: HeadSetup): object {
  const { question, description, date, author } = record;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: question,
    description,
    inLanguage: language,
    ...(date && { datePublished: date }),
    ...(author && { author: { "@type": "Organization", name: author } }),
    mainEntity: toQuestion(record),
  };
}

function toQaPage(record: DescribedArticle): object {
  return { "@context": "https://schema.org", "@type": "QAPage", mainEntity: toQuestion(record) };
}
