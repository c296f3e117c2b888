import type { BuildMessages } from "../../../i18n/build-messages.ts";
import { htmlMarkers, splitAtMarker } from "../app/html-markers.ts";

/** The HTML around every page: Vite's output, cut where pages differ. Plain strings, so that workers can receive it. */
export interface PageTemplate {
  readonly beforeHeadEnd: string;
  /** The stylesheet link of every page. */
  readonly stylesheet: string;
  readonly betweenHeadAndBody: string;
  readonly betweenBodyStartAndRoot: string;
  readonly betweenBodyAndEnd: string;
  readonly afterEnd: string;
}

/** What Vite's HTML doesn't say. */
export interface PageTemplateOptions {
  readonly base: string;
  /** The CSS file that the HTML links to, relative to the site's base. */
  readonly stylesheet: string;
  /** The @font-face rule of the body text font, which every page contains. */
  readonly fontFace: string;
}

/** Cuts Vite's HTML into a page template. Throws if a part is missing. */
export function htmlToPageTemplate(
  html: string,
  { base, stylesheet, fontFace }: PageTemplateOptions,
): PageTemplate {
  // Exactly as Vite writes it.
  const link = `<link rel="stylesheet" crossorigin href="${base}${stylesheet}">`;
  const [beforeLink, afterLink] = splitAtMarker(html.replace(/>\s+</gu, "><"), link);
  const [betweenLinkAndHeadEnd, afterHead] = splitAtMarker(afterLink, "</head>");
  const [betweenHeadAndBody, bodyStart] = splitAtMarker(afterHead, "<body>");
  const [betweenBodyStartAndRoot, afterBody] = splitAtMarker(bodyStart, htmlMarkers.body);
  const [betweenBodyAndEnd, afterEnd] = splitAtMarker(afterBody, htmlMarkers.bodyEnd);
  return {
    beforeHeadEnd: `${beforeLink}<style>${fontFace}</style>${betweenLinkAndHeadEnd}`,
    stylesheet: link,
    betweenHeadAndBody: `</head>${betweenHeadAndBody}<body>`,
    betweenBodyStartAndRoot,
    betweenBodyAndEnd,
    afterEnd,
  };
}

/** Assets that a page needs immediately, relative to the site's base. */
export interface PageAssets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Fonts that would shift the text if they loaded late. */
  readonly fonts?: readonly string[];
}

/** What differs between pages. */
export interface PageParts {
  /** Elements for the end of the head. */
  readonly head: string;
  /** The content of the app's root element. */
  readonly body: string;
  /** Elements after the app's root element. */
  readonly end: string;
  /**
   * The page's critical CSS. If set, the stylesheets come after the page's content, so that they don't block its first
   * paint.
   */
  readonly criticalStyles?: string | undefined;
  /** The element that reserves the space of fonts that load later. */
  readonly placeholderFonts?: string;
}

/** Assembles a page. */
export function renderDocument(
  template: PageTemplate,
  { head, body, end, criticalStyles, placeholderFonts = "" }: PageParts,
  base: string,
  { scripts, styles, fonts = [] }: PageAssets,
): string {
  const fontLinks = fonts.map(
    (file) => `<link rel="preload" as="font" type="font/woff2" href="${base}${file}" crossorigin>`,
  );
  const stylesheets = [
    template.stylesheet,
    ...styles.map((file) => `<link rel="stylesheet" href="${base}${file}" crossorigin>`),
  ];
  const isPaintedEarly = criticalStyles !== undefined;
  return [
    template.beforeHeadEnd,
    head,
    ...(isPaintedEarly ? [`<style>${criticalStyles}</style>`] : [...fontLinks, ...stylesheets]),
    ...scripts.map((file) => `<link rel="modulepreload" href="${base}${file}" crossorigin>`),
    placeholderFonts,
    template.betweenHeadAndBody,
    // In the head, they would delay the first paint.
    ...(isPaintedEarly ? fontLinks : []),
    template.betweenBodyStartAndRoot,
    body,
    template.betweenBodyAndEnd,
    ...(isPaintedEarly ? stylesheets : []),
    end,
    template.afterEnd,
  ].join("");
}

/** Renders a page without content, which the app fills in a browser. `languageMenu` is that of a site in several languages. */
export function renderEmptyPage(
  template: PageTemplate,
  head: string,
  { javaScriptRequired }: Pick<BuildMessages, "javaScriptRequired">,
  languageMenu = "",
): string {
  const parts = { head, body: "", end: `${languageMenu}<noscript>${javaScriptRequired}</noscript>` };
  return renderDocument(template, parts, "", { scripts: [], styles: [] });
}
