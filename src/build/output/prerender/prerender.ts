import { must } from "../../../content/must.ts";
import type { PageTargets } from "../../languages/language-links.ts";
import type { LanguageMenu } from "../../languages/language-menu.ts";
import type { ProgressReporter } from "../../progress.ts";
import { sourcePath } from "../../project.ts";
import { siteToRoot } from "../../publish/seo/page-head.ts";
import type { Site } from "../../settings/site-schema.ts";
import type { OwnPages } from "../../site/own-pages.ts";
import { noSiteAssets, type SiteAssets } from "../../site/site-assets.ts";
import { siteToTokens } from "../../site/site-styles.ts";
import type { AppAssets } from "../app/build-app.ts";
import { createPageKindStyles } from "../app/critical-css/critical-css.ts";
import type { BundleOutput } from "../bundle/write-bundle.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../cache/cache-store.ts";
import { getOrComputeText } from "../cache/get-or-compute-text.ts";
import type { OutputStep } from "../output-steps.ts";
import type { OutputWriter } from "../output-writer.ts";
import { createPageGroupSelector, type SelectPageGroups } from "../parts/site-part.ts";
import { mapInWorkers } from "../workers/map-in-workers.ts";
import type { PageAssets } from "./page-template.ts";
import { type PageInput, type PlannedPage, planPage, planPageGroups, withTargets } from "./plan-pages.ts";
import type { PrerenderScope } from "./prerender-scope.ts";
import type { PageRenderOptions } from "./render-page-html.ts";
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
  /** Selects the pages to write. Default: all. */
  readonly selectPageGroups?: SelectPageGroups;
}

/** How the pages of a language lead to those of others. */
export interface LanguagePages {
  readonly menu: LanguageMenu;
  readonly findTargets: (path: string) => PageTargets;
}

/** Pages per message to a worker. */
const batchSize = 24;

/** A page and the step that writes it. */
interface PendingPage extends PlannedPage {
  readonly step: OutputStep;
}

/**
 * Renders the pages on all cores and writes them as complete HTML, unless they are those of the previous output. `cache` holds the
 * styles of articles. Returns a key that covers everything that the pages of all subjects are rendered from; undefined if it isn't known.
 */
export async function prerender(
  input: PrerenderInput,
  output: OutputWriter,
  progress: ProgressReporter,
  cache: CacheStore = emptyCacheStore,
): Promise<string | undefined> {
  const { prerenderScope, app, languagePages, selectPageGroups = createPageGroupSelector(undefined) } = input;
  const baseOptions = createRenderOptions(input);
  // Its worker starts while this thread plans the pages.
  const styledOptions =
    prerenderScope === "all" ? addArticleStyles(baseOptions, input, cache) : Promise.resolve(baseOptions);
  // It may fail before anything waits for it.
  styledOptions.catch(() => undefined);
  const sharedKey = createCacheKey(
    createOptionsKey(baseOptions),
    prerenderScope,
    app.stylesheet,
    createPublisherStyles(input),
  );
  const groups = selectPageGroups(planPageGroups(input, prerenderScope));
  const pages = groups.flatMap(({ name, key, plan }): PendingPage[] => {
    // Whether a page has a counterpart in another language depends on articles that no key of this one covers.
    const stepKey = key === undefined || languagePages ? undefined : createCacheKey(sharedKey, key);
    const stepInput = { name: `pages of ${name}`, key: stepKey };
    if (output.steps.reuse(stepInput)) return [];
    const step = output.steps.start(stepInput);
    return Array.from(plan(), (page) => ({
      step,
      ...(languagePages ? withTargets(page, languagePages.findTargets(page.path)) : page),
    }));
  });
  const options = await styledOptions;
  progress.start("Prerendering", pages.length, "pages");
  const changed = completeKeys(pages, options).filter(
    ({ file, step, key }) => key === undefined || !step.reuse(file, key),
  );
  let done = pages.length - changed.length;
  progress.update(done);
  let index = 0;
  for await (const bytes of renderPages(changed, options)) {
    const { step, file, key } = must(changed[index], "a page for each result");
    step.write(file, bytes, key);
    index += 1;
    done += 1;
    progress.update(done);
  }
  progress.finish();
  const subjectKeys = input.subjects.map(({ slug }) => input.subjectKeys.get(slug));
  return subjectKeys.includes(undefined) ? undefined : createCacheKey(sharedKey, subjectKeys.join());
}

/** Covers everything that all pages share. */
function createOptionsKey(options: PageRenderOptions): string {
  // The server app is built from code, which the cache's version covers. Sets have no JSON; the styles cover them.
  const { serverApp: _, articleStyles, ...inputs } = options;
  return createCacheKey(JSON.stringify(inputs), articleStyles?.styles ?? "");
}

/** The pages with keys that also cover what all pages share. */
function completeKeys<Page extends PlannedPage>(
  pages: readonly Page[],
  options: PageRenderOptions,
): readonly Page[] {
  const optionsKey = createOptionsKey(options);
  return pages.map((page) => ({ ...page, key: page.key && createCacheKey(optionsKey, page.key) }));
}

/** Renders pages in workers: they import the app faster than this thread, in which tsx inspects every module. */
async function* renderPages(
  pages: readonly PlannedPage[],
  options: PageRenderOptions,
): AsyncGenerator<Uint8Array> {
  if (pages.length === 0) return;
  const inputs = function* (): Generator<PageInput> {
    for (const { getData } of pages) yield getData();
  };
  const script = new URL("./page-worker.ts", import.meta.url);
  yield* mapInWorkers<PageInput, Uint8Array>({
    script,
    workerData: options,
    items: inputs(),
    batchSize,
  });
}

/** Gives article pages the styles that they need first. */
async function addArticleStyles(
  options: PageRenderOptions,
  input: PrerenderInput,
  cache: CacheStore,
): Promise<PageRenderOptions> {
  const [specimen] = completeKeys([planPage("/specimen", specimenArticle)], options);
  const planned = must(specimen, "the specimen");
  const page = await getOrComputeText(cache, planned.key, () => renderOne(planned, options));
  return {
    ...options,
    articleStyles: createPageKindStyles(input.app.stylesheet, page, createPublisherStyles(input)),
  };
}

async function renderOne(page: PlannedPage, options: PageRenderOptions): Promise<string> {
  for await (const bytes of renderPages([page], options)) return Buffer.from(bytes).toString();
  throw new Error(`The page ${page.path} was not rendered.`);
}

/** What the publisher adds to the styles of every page. */
function createPublisherStyles({ site, assets: { css, files } = noSiteAssets }: PrerenderInput): string {
  return siteToTokens(site) + (css === undefined ? "" : Buffer.from(files.get(css) ?? []).toString());
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
      hasQuestions: site.itemName === "question",
      license: site.license?.url,
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
      offline: pageToAssets(app, "offline/page/offline-page"),
      article: pageToAssets(app, "article/article-page"),
      own: pageToAssets(app, "pages/own-page"),
      missing: pageToAssets(app, "layout/not-found-page"),
    },
    formulas: app.formulas,
    head: { siteName: site.name, root, picture: assets.socialImage },
    articleStyles: null,
    ...(languagePages && { languageMenu: languagePages.menu }),
  };
}

/** The assets that a page component needs immediately. */
function pageToAssets(app: AppAssets, page: string): PageAssets {
  const module = sourcePath(`src/app/features/${page}.tsx`);
  return { scripts: app.getScripts(module), styles: app.getStylesheets(module) };
}
