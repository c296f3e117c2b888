import type { Site } from "../../bundle/site.ts";
import type { AppFiles } from "../build-app.ts";
import { emptyStore, type Store, toKey } from "../cache/store.ts";
import { toCriticalStyles } from "../critical-styles.ts";
import type { PrerenderScope } from "../flags.ts";
import { mapKept } from "../map-kept.ts";
import type { OutputFiles } from "../output-files.ts";
import type { Progress } from "../progress.ts";
import { toCanonicals } from "../site-files/canonical.ts";
import { siteToRoot } from "../site-files/page-head.ts";
import { speakFor } from "../site-language.ts";
import type { WrittenBundle } from "../write-bundle.ts";
import { articlePages, itemToPlannedPage, listItems, type PlannedPage, pageToFiles } from "./page-items.ts";
import type { PageItem, PageSetup } from "./page-job.ts";
import { shellToTemplate } from "./page-template.ts";

/** What pages are made from. */
export interface PrerenderSource extends WrittenBundle {
  readonly app: AppFiles;
  readonly base: string;
  readonly scope: PrerenderScope;
  readonly site: Site;
}

/** Pages handed to a thread at a time. */
const batchSize = 24;

/** From this many on other threads pay, which each take a second to start. */
const manyPages = 40;

/** Writes the pages as complete HTML, those that `kept` lacks rendered on all cores. Without prerendering the app's bare page stands for all of them. */
export async function prerender(
  source: PrerenderSource,
  output: OutputFiles,
  progress: Progress,
  kept: Store = emptyStore,
): Promise<void> {
  const { app, base, manifest, scope } = source;
  if (scope === "none") {
    // Hosts send the second for every address that they don't know: the app then finds out what it leads to.
    for (const file of ["index.html", "404.html"]) output.write(file, app.shell);
    return;
  }
  const articleFiles = pageToFiles(app, "article-page");
  const { locale } = await speakFor(source.site);
  const setup: PageSetup = {
    base,
    locale,
    site: manifest.site,
    template: shellToTemplate(app.shell),
    articleFiles: { ...articleFiles, criticalStyles: toCriticalStyles(app.stylesheet) },
    formulaStyles: app.stylesOf("src/answer/formulas-style.ts"),
    formulaFonts: app.formulaFonts.filter((file) => /KaTeX_(?:Main-Regular|Math-Italic)-/u.test(file)),
    head: {
      siteName: source.site.name,
      root: siteToRoot(source.site, base),
      language: source.site.language,
      isQaPage: source.site.qaPage,
    },
  };
  const pages = planPages(source);
  const setupKey = toKey(JSON.stringify(setup));
  const htmls = mapKept<PlannedPage, PageItem>({
    items: pages,
    keyOf: ({ key }) => key && toKey(setupKey, key),
    kept,
    inputOf: ({ toItem }) => toItem(),
    // Brings React and KaTeX along: a build that renders nothing, or in other threads, need not load them.
    make: async (item) => Buffer.from(await (await import("./page-job.ts")).itemToHtml(item, setup)),
    workers: { script: new URL("./page-worker.ts", import.meta.url), setup, batchSize },
    manyItems: manyPages,
  });
  progress.begin("Prerendering", pages.length, "pages");
  let done = 0;
  for await (const { item, bytes } of htmls) {
    output.write(item.file, bytes);
    done += 1;
    progress.advance(done);
  }
  progress.end();
}

function planPages({ app, manifest, shelves, keywords, records, scope }: PrerenderSource): PlannedPage[] {
  const lists = [...listItems(manifest, { shelves, keywords }, app)].map(itemToPlannedPage);
  if (scope === "lists") return lists;
  const canonicals = toCanonicals(records.members.values());
  const articles = shelves.flatMap((shelf) => [...articlePages(shelf, records, canonicals)]);
  return [...lists, ...articles];
}
