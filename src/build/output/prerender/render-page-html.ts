import type { RenderContext } from "../../../app/entry-server.tsx";
import type { PageData } from "../../../app/page-data.ts";
import { targetsToAlternates } from "../../languages/language-links.ts";
import {
  type LanguageMenu,
  noTargets,
  renderAlternates,
  renderLanguageMenu,
} from "../../languages/language-menu.ts";
import { topicToFeedName } from "../../publish/seo/discovery-paths.ts";
import { type HeadOptions, renderHead } from "../../publish/seo/page-head.ts";
import type { PageKindStyles } from "../app/critical-css/critical-css.ts";
import { createCriticalCssSelector } from "../app/critical-css/select-page-css.ts";
import { type FormulaAssets, selectFormulaStyles } from "../app/formulas/formula-styles.ts";
import { renderPlaceholderFonts } from "../app/formulas/placeholder-fonts.ts";
import type { ServerApp } from "../app/server-app.ts";
import { type PageAssets, type PageParts, type PageTemplate, renderDocument } from "./page-template.ts";
import type { PageInput } from "./plan-pages.ts";

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
  readonly formulas: FormulaAssets;
  readonly head: HeadOptions;
  /** The critical CSS of articles; null for none. */
  readonly articleStyles: PageKindStyles | null;
  /** Absent in a site in one language. */
  readonly languageMenu?: LanguageMenu;
}

/** Renders one page from its data alone. */
export type PageRenderer = (page: PageInput) => Promise<string>;

/** Creates a renderer for the pages of a site. */
export function createPageRenderer(
  options: PageRenderOptions,
  serverApp: Pick<ServerApp, "renderPage">,
): PageRenderer {
  const selectArticleStyles = options.articleStyles && createCriticalCssSelector(options.articleStyles);
  return async (page) => await renderPageHtml(page, options, serverApp, selectArticleStyles);
}

async function renderPageHtml(
  page: PageInput,
  options: PageRenderOptions,
  serverApp: Pick<ServerApp, "renderPage">,
  selectArticleStyles: ((html: string) => string) | null,
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
  const languages = options.languageMenu && renderLanguages(page, path, canonical, options.languageMenu);
  const isInHead = page.route !== "missing" && metadata.isIndexed;
  const parts = {
    head: head + sharingHead + ((isInHead && languages?.alternates) || ""),
    body,
    end: (languages?.menu ?? "") + state,
  };
  const criticalStyles = page.route === "article" ? selectArticleStyles?.(body) : undefined;
  const { template, base, formulas } = options;
  if (hasFormulas) return renderWithFormulas(template, { ...parts, criticalStyles }, base, assets, formulas);
  return renderDocument(template, { ...parts, criticalStyles }, base, assets);
}

/**
 * A page whose formulas take up their space from the first paint on, and are visible when their fonts have loaded. It
 * contains all that its formulas need of KaTeX's stylesheet: the app loads that with the first other formula.
 */
function renderWithFormulas(
  template: PageTemplate,
  parts: PageParts,
  base: string,
  { scripts, styles }: PageAssets,
  formulas: FormulaAssets,
): string {
  if (parts.criticalStyles === undefined) {
    const assets = { scripts, styles: [...styles, ...formulas.stylesheets], fonts: formulas.fonts };
    return renderDocument(template, parts, base, assets);
  }
  const { css, fonts } = selectFormulaStyles(formulas.styles, parts.body);
  return renderDocument(
    template,
    {
      ...parts,
      criticalStyles: parts.criticalStyles + css,
      placeholderFonts: renderPlaceholderFonts(fonts),
    },
    base,
    { scripts, styles, fonts: fonts.map(({ file }) => file) },
  );
}

/** The menu of a page's languages, and the elements of its head that name its counterparts. */
function renderLanguages(
  { route, targets = noTargets }: PageInput,
  path: string,
  canonical: string,
  languageMenu: LanguageMenu,
): { readonly menu: string; readonly alternates: string } {
  // The 404 page is shown at other URLs than its own.
  if (route === "missing") return { menu: renderLanguageMenu("", noTargets, languageMenu), alternates: "" };
  const { tag, languages } = languageMenu;
  return {
    menu: renderLanguageMenu(path, targets, languageMenu),
    // Search engines ignore those of a page that names another one as canonical.
    alternates:
      canonical === path ? renderAlternates(targetsToAlternates(path, tag, targets, languages)) : "",
  };
}

/** The subject or topic whose feeds a page links to; null for the feeds of the site; undefined for none. */
function pageToFeedSubject(page: PageData): string | null | undefined {
  if (page.route === "subject") return page.subject.slug;
  if (page.route === "topic") return topicToFeedName(page.subject.slug, page.topic);
  return page.route === "home" || page.route === "subjects" ? null : undefined;
}
