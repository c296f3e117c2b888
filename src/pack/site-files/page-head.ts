import type { ArticleRecord } from "../../bundle/article-shard.ts";
import type { Site } from "../../bundle/site.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { escapeMarkup, toInertJson } from "./escape.ts";

/** What the heads of all pages of a site share. */
export interface HeadSetup {
  readonly siteName: string;
  /** Where the site is reached, with its base path and without a slash at the end; empty where nobody has said. */
  readonly root: string;
  readonly language: string;
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
}

function meta(kind: "name" | "property", name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
}

/** Elements for sharing and for search engines. What needs the site's address is left out where there is none. */
export function toHead({ title, description, canonical }: HeadFacts, { siteName, root }: HeadSetup): string {
  const url = root + (canonical === "/" && root !== "" ? "/" : canonical);
  return [
    root === "" ? "" : `<link rel="canonical" href="${escapeMarkup(url)}">`,
    meta("property", "og:site_name", siteName),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    root === "" ? "" : meta("property", "og:url", url),
    meta("name", "twitter:card", "summary"),
  ].join("");
}

/** The same for an article, with its date, its place among the subjects, and its question and answer as data. */
export function toArticleHead(
  record: Omit<ArticleRecord, "answer">,
  subject: SubjectHead,
  canonical: string,
  setup: HeadSetup,
): string {
  const { question, description, date, author } = record;
  const absolute = (address: string): { readonly item?: string } =>
    setup.root === "" ? {} : { item: setup.root + address };
  const crumbs = [
    { name: "Subjects", address: "/learn" },
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
    {
      "@context": "https://schema.org",
      "@type": "Article",
      headline: question,
      description,
      inLanguage: setup.language,
      ...(date && { datePublished: date }),
      ...(author && { author: { "@type": "Organization", name: author } }),
      mainEntity: {
        "@type": "Question",
        name: question,
        acceptedAnswer: { "@type": "Answer", text: description },
      },
    },
  ];
  return [
    toHead({ title: question, description, canonical }, setup),
    meta("property", "og:type", "article"),
    date ? meta("property", "article:published_time", date) : "",
    `<script type="application/ld+json">${toInertJson(data)}</script>`,
  ].join("");
}
