import type { Site } from "../../../bundle/site.ts";
import type { PrerenderScope } from "../../cli/flags.ts";
import type { ProgressReporter } from "../../progress.ts";
import { articlesToCanonicalUrls } from "../../publish/seo/canonical-urls.ts";
import { siteToRoot } from "../../publish/seo/page-head.ts";
import type { AppAssets } from "../app/build-app.ts";
import { extractCriticalCss } from "../app/critical-css.ts";
import { resolveLocale } from "../app/ui-locale.ts";
import type { BundleOutput } from "../bundle/write-bundle.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../cache/cache-store.ts";
import { mapCached } from "../cache/map-cached.ts";
import type { OutputWriter } from "../output-writer.ts";
import { htmlToPageTemplate } from "./page-template.ts";
import {
  inputToPlannedPage,
  type PlannedPage,
  pageToAssets,
  planArticlePages,
  planOtherPages,
} from "./plan-pages.ts";
import type { PageInput, PageRenderOptions } from "./render-page-html.ts";

/** What pages are rendered from. */
export interface PrerenderInput extends BundleOutput {
  readonly app: AppAssets;
  readonly base: string;
  readonly prerenderScope: PrerenderScope;
  readonly site: Site;
}

/** Pages per message to a worker. */
const batchSize = 24;

/** From this many pages on, workers are worth their startup time of about a second each. */
const minPagesForWorkers = 40;

/** Writes the pages as complete HTML; those not in `cache` are rendered on all cores. Without prerendering, the HTML template is written in place of all of them. */
export async function prerender(
  input: PrerenderInput,
  output: OutputWriter,
  progress: ProgressReporter,
  cache: CacheStore = emptyCacheStore,
): Promise<void> {
  const { app, base, manifest, prerenderScope } = input;
  if (prerenderScope === "none") {
    // Hosts send 404.html for every unknown URL: the app then decides on the client what to show.
    for (const file of ["index.html", "404.html"]) output.write(file, app.htmlTemplate);
    return;
  }
  const articleAssets = pageToAssets(app, "article/article-page");
  const { locale } = await resolveLocale(input.site);
  const options: PageRenderOptions = {
    base,
    locale,
    site: manifest.site,
    template: htmlToPageTemplate(app.htmlTemplate),
    articleAssets: { ...articleAssets, criticalStyles: extractCriticalCss(app.stylesheet) },
    formulaStyles: app.getStylesheets("src/app/features/article/answer/formula/katex-styles.ts"),
    formulaFonts: app.formulaFonts.filter((file) => /KaTeX_(?:Main-Regular|Math-Italic)-/u.test(file)),
    head: {
      siteName: input.site.name,
      root: siteToRoot(input.site, base),
      language: input.site.language,
      isQaPage: input.site.qaPage,
    },
  };
  const pages = planPages(input);
  const optionsKey = createCacheKey(JSON.stringify(options));
  const renderedPages = mapCached<PlannedPage, PageInput>({
    items: pages,
    getKey: ({ key }) => key && createCacheKey(optionsKey, key),
    cache,
    getInput: ({ getInput }) => getInput(),
    // Loads React and KaTeX, which a build that renders nothing, or only in workers, doesn't need.
    compute: async (item) =>
      Buffer.from(await (await import("./render-page-html.ts")).renderPageHtml(item, options)),
    workers: { script: new URL("./page-worker.ts", import.meta.url), workerData: options, batchSize },
    minItemsForWorkers: minPagesForWorkers,
  });
  progress.start("Prerendering", pages.length, "pages");
  let done = 0;
  for await (const { item, bytes } of renderedPages) {
    output.write(item.file, bytes);
    done += 1;
    progress.update(done);
  }
  progress.finish();
}

function planPages({
  app,
  manifest,
  subjects,
  keywords,
  payloadSource,
  prerenderScope,
}: PrerenderInput): PlannedPage[] {
  const lists = [...planOtherPages(manifest, { subjects, keywords, payloadSource }, app)].map(
    inputToPlannedPage,
  );
  if (prerenderScope === "lists") return lists;
  const canonicalUrls = articlesToCanonicalUrls(payloadSource.articles.values());
  const articles = subjects.flatMap((subject) => [
    ...planArticlePages(subject, payloadSource, canonicalUrls, manifest),
  ]);
  return [...lists, ...articles];
}
