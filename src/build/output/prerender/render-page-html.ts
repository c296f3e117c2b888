import type { RenderContext } from "../../../app/entry-server.tsx";
import type { PageData } from "../../../app/page-data.ts";
import { type HeadOptions, renderHead } from "../../publish/seo/page-head.ts";
import type { ServerApp } from "../app/server-app.ts";
import { type PageAssets, type PageTemplate, renderDocument } from "./page-template.ts";

/** What all pages of a site share. Serializable: each worker gets it once. */
export interface PageRenderOptions {
  /** The file of the app's server build. */
  readonly serverApp: string;
  readonly base: string;
  readonly context: RenderContext;
  readonly template: PageTemplate;
  /** What the pages of a route need besides what all pages need. */
  readonly assets: Readonly<Record<PageData["route"], PageAssets>>;
  /** What a page with formulas needs in addition. */
  readonly formulaStyles: readonly string[];
  /** The fonts of almost every formula. */
  readonly formulaFonts: readonly string[];
  readonly head: HeadOptions;
}

/** Renders one page from its data alone. */
export async function renderPageHtml(
  page: PageData,
  options: PageRenderOptions,
  serverApp: Pick<ServerApp, "renderPage">,
): Promise<string> {
  const { path, metadata, head, body, state, structuredData, hasFormulas } = await serverApp.renderPage(
    page,
    options.context,
  );
  const canonical = page.route === "article" ? page.canonical : path;
  const feedSubject = pageToFeedSubject(page);
  const sharingHead =
    page.route === "missing"
      ? ""
      : renderHead({ ...metadata, canonical, feedSubject, structuredData }, options.head);
  const assets = options.assets[page.route];
  return renderDocument(
    options.template,
    { head: head + sharingHead, body, end: state },
    options.base,
    hasFormulas ? addFormulaAssets(assets, options) : assets,
  );
}

/** The subject whose feeds a page links to; null for the feeds of the site; undefined for none. */
function pageToFeedSubject(page: PageData): string | null | undefined {
  if (page.route === "subject") return page.subject.slug;
  return page.route === "home" || page.route === "subjects" ? null : undefined;
}

/** Formulas need extra fonts, which would shift the text if it were painted much earlier: so without critical styles. */
function addFormulaAssets(
  { scripts, styles }: PageAssets,
  { formulaStyles, formulaFonts }: PageRenderOptions,
): PageAssets {
  return { scripts, styles: [...styles, ...formulaStyles], fonts: formulaFonts };
}
