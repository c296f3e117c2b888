import { escapeMarkup, toInertJson } from "../site-files/escape.ts";
import { addressToUrl } from "./address-to-url.ts";
import { feedPath } from "./feeds.ts";
import { openSearchFile } from "./opensearch.ts";
import type { LinkedData } from "./structured-data.ts";

/** An element of a page's head, as plain data. */
export type HeadElement =
  | { readonly tag: "title"; readonly text: string }
  | { readonly tag: "meta"; readonly attributes: Readonly<Record<string, string>> }
  | { readonly tag: "link"; readonly attributes: Readonly<Record<string, string>> }
  | { readonly tag: "data"; readonly data: LinkedData };

/** What a page's head says of the page. Addresses are from the site's base on. */
export interface PageFacts {
  /** As the page's own heading has it; the site's name comes behind it. */
  readonly title: string;
  readonly description: string;
  /** The address that search engines should show. */
  readonly canonical: string;
  /** False for a page that search engines should not show, e.g. of an article with `no_index`. */
  readonly isListed: boolean;
  readonly kind: "website" | "article";
  /** `YYYY-MM-DD`, of an article. */
  readonly published: string | null;
  /** The subject that the page belongs to: its feed is named. */
  readonly subject: { readonly slug: string; readonly name: string } | null;
  readonly linkedData: readonly LinkedData[];
}

/** What the heads of all pages share. */
export interface HeadSetup {
  readonly siteName: string;
  /** Where the site is reached, with its base path, without a slash at its end; empty where nobody has said. */
  readonly root: string;
  /** BCP 47. */
  readonly language: string;
}

function named(name: string, content: string): HeadElement {
  return { tag: "meta", attributes: { name, content } };
}

function property(name: string, content: string): HeadElement {
  return { tag: "meta", attributes: { property: name, content } };
}

function feedLinks(subject: PageFacts["subject"], { root, siteName }: HeadSetup): HeadElement[] {
  const feeds = [{ slug: null, name: siteName }, ...(subject ? [subject] : [])];
  return feeds.map(({ slug, name }) => ({
    tag: "link",
    attributes: {
      rel: "alternate",
      type: "application/atom+xml",
      title: name,
      href: addressToUrl(`/${feedPath(slug, "atom")}`, root),
    },
  }));
}

/** What a page of the app says of itself already: its components render these. */
export function toOwnElements({ title, description, isListed }: PageFacts, siteName: string): HeadElement[] {
  return [
    { tag: "title", text: title === siteName ? title : `${title} · ${siteName}` },
    named("description", description),
    ...(isListed ? [] : [named("robots", "noindex")]),
  ];
}

/**
 * Elements for sharing, feed readers and search engines, beside those of `toOwnElements`. What needs the site's URL is
 * left out without one. A page that is not to be shown has no canonical address: the two would contradict each other.
 */
export function toSharingElements(facts: PageFacts, setup: HeadSetup): HeadElement[] {
  const { title, description, kind, published, subject } = facts;
  const { root, siteName, language } = setup;
  const url = addressToUrl(facts.canonical, root);
  const territory = /^([a-z]{2,3})-([A-Z]{2})$/u.exec(language);
  const link = (attributes: Readonly<Record<string, string>>): HeadElement => ({ tag: "link", attributes });
  return [
    ...(root !== "" && facts.isListed ? [link({ rel: "canonical", href: url })] : []),
    property("og:type", kind),
    property("og:site_name", siteName),
    property("og:title", title),
    property("og:description", description),
    ...(territory ? [property("og:locale", `${territory[1]}_${territory[2]}`)] : []),
    ...(root === "" ? [] : [property("og:url", url)]),
    ...(kind === "article" && published !== null ? [property("article:published_time", published)] : []),
    ...(kind === "article" && subject ? [property("article:section", subject.name)] : []),
    // The rest of a card is taken from the Open Graph.
    named("twitter:card", "summary"),
    ...(root === "" ? [] : [...feedLinks(subject, setup), link(searchLink(setup))]),
    ...facts.linkedData.map((data): HeadElement => ({ tag: "data", data })),
  ];
}

function searchLink({ root, siteName }: HeadSetup): Readonly<Record<string, string>> {
  const href = addressToUrl(`/${openSearchFile}`, root);
  return { rel: "search", type: "application/opensearchdescription+xml", title: siteName, href };
}

/** Elements as HTML. Nothing in a text or in data can end its element. */
export function headToHtml(elements: readonly HeadElement[]): string {
  return elements.map(elementToHtml).join("");
}

function elementToHtml(element: HeadElement): string {
  if (element.tag === "title") return `<title>${escapeMarkup(element.text)}</title>`;
  if (element.tag === "data")
    return `<script type="application/ld+json">${toInertJson(element.data)}</script>`;
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(value)}"`,
  );
  return `<${element.tag}${attributes.join("")}>`;
}
