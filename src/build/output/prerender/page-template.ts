import {
  type DehydratedPage,
  dehydratedPageId,
  dehydratedPageToJson,
} from "../../../app/data/dehydrated-page.ts";
import type { RenderedPage } from "../../../app/entry-server.tsx";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import type { UiLocale } from "../app/ui-locale.ts";

/** The HTML around every page: Vite's output, split where pages differ. Plain strings, so that workers can receive it. */
export interface PageTemplate {
  readonly beforeHeadEnd: string;
  /** Stylesheet links of every page. */
  readonly styles: string;
  readonly betweenHeadAndRoot: string;
  readonly afterRoot: string;
}

const headEndTag = "</head>";
const rootElement = '<div id="root"></div>';

const stylesheetLinks = /\s*<link rel="stylesheet"[^>]*>/gu;

/** Splits Vite's HTML into a page template. Throws if a part is missing. */
export function htmlToPageTemplate(html: string): PageTemplate {
  const headEndIndex = html.indexOf(headEndTag);
  const rootIndex = html.indexOf(rootElement, headEndIndex);
  if (headEndIndex < 0 || rootIndex < 0) throw new Error("index.html has no <head> or no root element.");
  const afterRootHtml = html
    .slice(rootIndex + rootElement.length)
    .replace(/\s*<noscript>[\s\S]*?<\/noscript>/u, "");
  const beforeHeadEnd = html.slice(0, headEndIndex);
  return {
    beforeHeadEnd: beforeHeadEnd.replace(stylesheetLinks, ""),
    styles: (beforeHeadEnd.match(stylesheetLinks) ?? []).join(""),
    betweenHeadAndRoot: html.slice(headEndIndex, rootIndex),
    afterRoot: afterRootHtml,
  };
}

/** Sets the page's language and direction, and the message for browsers without JavaScript. */
export function setDocumentLocale(html: string, { language, direction }: UiLocale): string {
  return html
    .replace(/<html lang="[^"]*"/u, `<html lang="${language}" dir="${direction}"`)
    .replace(/(?<=<noscript>)[^<]*/u, () => lazyMessages.javaScriptRequired);
}

/** Assets that a page needs immediately, relative to the site's base. */
export interface PageAssets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /**
   * The page's critical CSS. If set, the stylesheets of every page come after the page's content,
   * so that they don't block its first paint.
   */
  readonly criticalStyles?: string;
  /** Fonts that would shift the text if they loaded late. */
  readonly fonts?: readonly string[];
}

/** Assembles a page. Without data it isn't hydrated, as the 404 page. */
export function renderDocument(
  { beforeHeadEnd, styles: sharedStyles, betweenHeadAndRoot, afterRoot }: PageTemplate,
  rendered: Pick<RenderedPage, "head" | "body">,
  base: string,
  { scripts, styles, criticalStyles, fonts = [] }: PageAssets,
  data?: DehydratedPage,
): string {
  const links = [
    ...fonts.map(
      (file) => `<link rel="preload" as="font" type="font/woff2" href="${base}${file}" crossorigin>`,
    ),
    criticalStyles === undefined ? sharedStyles : `<style>${criticalStyles}</style>`,
    ...styles.map((file) => `<link rel="stylesheet" href="${base}${file}" crossorigin>`),
    ...scripts.map((file) => `<link rel="modulepreload" href="${base}${file}" crossorigin>`),
  ];
  const dehydratedState = data
    ? `<script type="application/json" id="${dehydratedPageId}">${dehydratedPageToJson(data)}</script>`
    : "";
  const deferredStyles = criticalStyles === undefined ? "" : sharedStyles;
  return `${beforeHeadEnd}${rendered.head}${links.join("")}${betweenHeadAndRoot}<div id="root">${rendered.body}</div>${deferredStyles}${dehydratedState}${afterRoot}`;
}
