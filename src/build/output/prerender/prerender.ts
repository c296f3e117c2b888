import type { PageTargets } from "../../languages/language-links.ts";
import type { LanguageMenu } from "../../languages/language-menu.ts";
import type { ProgressReporter } from "../../progress.ts";
import { sourcePath } from "../../project.ts";
import { articlesToCanonicalUrls } from "../../publish/seo/canonical-urls.ts";
import { siteToRoot } from "../../publish/seo/page-head.ts";
import type { Site } from "../../settings/site-schema.ts";
import { noOwnPages, type OwnPages } from "../../site/own-pages.ts";
import { noSiteAssets, type SiteAssets } from "../../site/site-assets.ts";
import { siteToTokens } from "../../site/site-styles.ts";
import type { AppAssets } from "../app/build-app.ts";
import { createPageKindStyles } from "../app/critical-css.ts";
import { importServerApp } from "../app/server-app.ts";
import type { BundleOutput } from "../bundle/write-bundle.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../cache/cache-store.ts";
import { type CachedResult, mapCached } from "../cache/map-cached.ts";
import type { OutputWriter } from "../output-writer.ts";
import type { PageAssets } from "./page-template.ts";
import {
  type PageInput,
  type PlannedPage,
  planArticlePages,
  planOtherPages,
  planPage,
  withTargets,
} from "./plan-pages.ts";
import type { PrerenderScope } from "./prerender-scope.ts";
import { createPageRenderer, type PageRenderer, type PageRenderOptions } from "./render-page-html.ts";
import { specimenArticle } from "./specimen-article.ts";

/** What pages are rendered from. */
export interface PrerenderInput extends BundleOutput {
  readonly app: AppAssets;
  /** The file of the app's server build. */
  readonly serverApp: string;
  readonly base: string;
  readonly prerenderScope: Exclude<PrerenderScope, "none">;
  readonly site: Site;
  /** The publisher's files. Default none. */
  readonly assets?: SiteAssets;
  readonly ownPages?: OwnPages;
  /** How pages lead to other languages. Default: there are none. */
  readonly languagePages?: LanguagePages | undefined;
}

/** How the pages of a language lead to those of others. */
export interface LanguagePages {
  readonly menu: LanguageMenu;
  readonly findTargets: (path: string) => PageTargets;
}

/** Pages per message to a worker. */
const batchSize = 24;

/** Writes the pages as complete HTML; those not in `cache` are rendered on all cores. */
export async function prerender(
  input: PrerenderInput,
  output: OutputWriter,
  progress: ProgressReporter,
  cache: CacheStore = emptyCacheStore,
): Promise<void> {
  const { languagePages } = input;
  const planned = planPages(input);
  const pages = languagePages
    ? planned.map((page) => withTargets(page, languagePages.findTargets(page.path)))
    : planned;
  const baseOptions = createRenderOptions(input);
  const options =
    input.prerenderScope === "all" ? await addArticleStyles(baseOptions, input, cache) : baseOptions;
  progress.start("Prerendering", pages.length, "pages");
  let done = 0;
  for await (const { item, bytes } of renderPages(pages, options, cache)) {
    output.write(item.file, bytes);
    done += 1;
    progress.update(done);
  }
  progress.finish();
}

/** Renders pages in workers, unless `cache` has them. */
function renderPages(
  pages: readonly PlannedPage[],
  options: PageRenderOptions,
  cache: CacheStore,
): AsyncGenerator<CachedResult<PlannedPage>> {
  const { serverApp, ...sharedInputs } = options;
  // Sets have no JSON; the styles cover them.
  const { articleStyles, ...otherInputs } = sharedInputs;
  const optionsKey = createCacheKey(JSON.stringify(otherInputs), articleStyles?.styles ?? "");
  let renderer: PageRenderer | undefined;
  return mapCached<PlannedPage, PageInput>({
    items: pages,
    getKey: ({ key }) => key && createCacheKey(optionsKey, key),
    cache,
    getInput: ({ getData }) => getData(),
    compute: async (page) => {
      renderer ??= createPageRenderer(options, await importServerApp(serverApp));
      return Buffer.from(await renderer(page));
    },
    workers: { script: new URL("./page-worker.ts", import.meta.url), workerData: options, batchSize },
    // A worker imports the app faster than this thread, in which tsx inspects every module.
    minItemsForWorkers: 1,
  });
}

/** Gives article pages the styles that they need first. */
async function addArticleStyles(
  options: PageRenderOptions,
  { app, site, assets = noSiteAssets }: PrerenderInput,
  cache: CacheStore,
): Promise<PageRenderOptions> {
  const specimen = planPage("/specimen", specimenArticle);
  const publisherStyles = siteToTokens(site) + readPublisherCss(assets);
  for await (const { bytes } of renderPages([specimen], options, cache)) {
    const page = Buffer.from(bytes).toString();
    return { ...options, articleStyles: createPageKindStyles(app.stylesheet, page, publisherStyles) };
  }
  throw new Error("The specimen article could not be rendered.");
}

function readPublisherCss({ css, files }: SiteAssets): string {
  return css === undefined ? "" : Buffer.from(files.get(css) ?? []).toString();
}

function createRenderOptions({
  app,
  base,
  manifest,
  serverApp,
  site,
  assets = noSiteAssets,
  languagePages,
}: PrerenderInput): PageRenderOptions {
  const root = siteToRoot(site, base);
  return {
    serverApp,
    base,
    context: {
      site: manifest.site,
      root,
      language: site.language,
      isQaPage: site.qaPage,
      licence: site.licence?.url,
    },
    template: app.template,
    assets: {
      home: pageToAssets(app, "subjects/home-page"),
      subjects: pageToAssets(app, "subjects/subjects-page"),
      subject: pageToAssets(app, "subjects/subject-page"),
      topic: pageToAssets(app, "subjects/topics/topic-page"),
      keywords: pageToAssets(app, "subjects/keywords/keywords-page"),
      search: pageToAssets(app, "search/search-page"),
      saved: pageToAssets(app, "saved/saved-page"),
      shared: pageToAssets(app, "saved/shared-list-page"),
      study: pageToAssets(app, "study/study-page"),
      article: pageToAssets(app, "article/article-page"),
      own: pageToAssets(app, "pages/own-page"),
      missing: pageToAssets(app, "layout/not-found-page"),
    },
    formulaStyles: app.getStylesheets(sourcePath("src/app/features/article/answer/formula/katex-styles.ts")),
    formulaFonts: app.formulaFonts.filter((file) => /KaTeX_(?:Main-Regular|Math-Italic)-/u.test(file)),
    head: { siteName: site.name, root, picture: assets.socialPicture },
    articleStyles: null,
    ...(languagePages && { languageMenu: languagePages.menu }),
  };
}

/** The assets that a page component needs immediately. */
function pageToAssets(app: AppAssets, page: string): PageAssets {
  const module = sourcePath(`src/app/features/${page}.tsx`);
  return { scripts: app.getScripts(module), styles: app.getStylesheets(module) };
}

function planPages({
  manifest,
  subjects,
  keywords,
  payloadSource,
  prerenderScope,
  ownPages = noOwnPages,
}: PrerenderInput): PlannedPage[] {
  const lists = [...planOtherPages(manifest, { subjects, keywords, payloadSource, ownPages })];
  if (prerenderScope === "lists") return lists;
  const canonicalUrls = articlesToCanonicalUrls(payloadSource.articles.values());
  const articles = subjects.flatMap((subject) => [
    ...planArticlePages(subject, payloadSource, canonicalUrls, manifest),
  ]);
  return [...lists, ...articles];
}
