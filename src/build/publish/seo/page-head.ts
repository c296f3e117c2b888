import type { PageMetadata } from "../../../app/components/page-head.tsx";
import type { Site } from "../../settings/site-schema.ts";
import type { SitePicture } from "../../site/site-assets.ts";
import { baseToRoot, urlToHref } from "../urls/url-to-href.ts";
import { feedPath, openSearchFile } from "./discovery-paths.ts";
import { escapeMarkup, toScriptSafeJson } from "./escape-markup.ts";

/** What the heads of all pages share. */
export interface HeadOptions {
  readonly siteName: string;
  /** The site's URL with its base path, without a trailing slash; empty if not configured. */
  readonly root: string;
  /** The picture that is shown with links to the site. Default none. */
  readonly picture?: SitePicture | undefined;
}

/** The site's URL with its base path, without a trailing slash; empty if not configured. */
export function siteToRoot({ url }: Pick<Site, "url">, base: string): string {
  return url === undefined ? "" : url + baseToRoot(base);
}

/** A page's metadata with what only crawlers and feed readers need. URLs are relative to the site's base. */
export interface HeadInput extends PageMetadata {
  /** Left out if the page is not indexed. */
  readonly canonical: string;
  /** The subject or topic whose feeds the page links to, as in `feedPath`; null for the site's feeds; undefined for none. */
  readonly feedSubject?: string | null | undefined;
  /** JSON-LD. */
  readonly structuredData?: object | undefined;
}

function renderMeta(kind: "name" | "property", name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
}

/**
 * Elements for sharing and search engines, besides the title, the description and the robots directive, which the app
 * renders. Those that need the site's URL are left out if it isn't configured.
 */
export function renderHead(input: HeadInput, options: HeadOptions): string {
  const { title, shareTitle = title, canonical, isIndexed, article, structuredData } = input;
  const { siteName, root, picture } = options;
  const url = urlToHref(canonical, root);
  return [
    root === "" || !isIndexed ? "" : `<link rel="canonical" href="${escapeMarkup(url)}">`,
    renderMeta("property", "og:site_name", siteName),
    renderMeta("property", "og:title", shareTitle),
    root === "" ? "" : renderMeta("property", "og:url", url),
    ...renderPicture(picture, root),
    renderMeta("name", "twitter:card", picture === undefined ? "summary" : "summary_large_image"),
    ...(root === "" ? [] : renderDiscoveryLinks(input, options)),
    article === undefined ? "" : renderMeta("property", "og:type", "article"),
    article?.date ? renderMeta("property", "article:published_time", article.date) : "",
    structuredData === undefined
      ? ""
      : `<script type="application/ld+json">${toScriptSafeJson(structuredData)}</script>`,
  ].join("");
}

function* renderPicture(picture: SitePicture | undefined, root: string): Generator<string> {
  if (picture === undefined) return;
  yield renderMeta("property", "og:image", urlToHref(`/${picture.path}`, root));
  yield renderMeta("property", "og:image:width", String(picture.width));
  yield renderMeta("property", "og:image:height", String(picture.height));
}

/** Links to a page's feeds and to the site's OpenSearch description. */
function* renderDiscoveryLinks(
  { feedSubject }: HeadInput,
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
