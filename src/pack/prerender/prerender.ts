import type { ArticleUrl } from "../../article/address.ts";
import type { Manifest } from "../../bundle/manifest.ts";
import type { Site } from "../../bundle/site.ts";
import type { AppFiles } from "../build-app.ts";
import type { PrerenderScope } from "../flags.ts";
import { mapInWorkers } from "../map-in-workers.ts";
import type { OutputFiles } from "../output-files.ts";
import type { Progress } from "../progress.ts";
import type { Shelf } from "../shelves.ts";
import { toCanonicals } from "../site-files/canonical.ts";
import { siteToRoot } from "../site-files/page-head.ts";
import type { RecordSource } from "../subject-files.ts";
import { articleItems, listItems, pageToFiles } from "./page-items.ts";
import type { PageItem, PageSetup } from "./page-job.ts";
import { shellToTemplate } from "./page-template.ts";

/** What pages are made from. */
export interface PrerenderSource {
  readonly app: AppFiles;
  readonly base: string;
  readonly manifest: Manifest;
  readonly shelves: readonly Shelf[];
  readonly records: RecordSource;
  readonly scope: PrerenderScope;
  readonly site: Site;
}

/** Pages handed to a thread at a time. */
const batchSize = 24;

/** Writes the pages as complete HTML, on all cores. Without prerendering the app's bare page stands for all of them. */
export async function prerender(
  source: PrerenderSource,
  output: OutputFiles,
  progress: Progress,
): Promise<void> {
  const { app, base, manifest, shelves, scope } = source;
  if (scope === "none") {
    // Hosts send the second for every address that they don't know: the app then finds out what it leads to.
    for (const file of ["index.html", "404.html"]) await output.write(file, app.shell);
    return;
  }
  const setup: PageSetup = {
    folder: output.folder,
    base,
    site: manifest.site,
    template: shellToTemplate(app.shell, source.site.language),
    articleFiles: pageToFiles(app, "article-page"),
    formulaStyles: app.stylesOf("src/answer/formulas-style.ts"),
    head: { siteName: source.site.name, root: siteToRoot(source.site, base), language: source.site.language },
  };
  const canonicals = toCanonicals(source.records.members.values());
  const lists = [...listItems(manifest, shelves, app)];
  const articles = scope === "all" ? shelves.reduce((sum, { members }) => sum + members.length, 0) : 0;
  const script = new URL("./page-worker.ts", import.meta.url);
  const items = allItems(lists, scope === "all" ? shelves : [], source.records, canonicals);
  const files: string[] = [];
  const noted = noteFiles(items, files);
  progress.begin("Prerendering", lists.length + articles, "pages");
  let done = 0;
  const job = { script, setup, items: noted, count: lists.length + articles, batchSize };
  for await (const bytes of mapInWorkers<PageItem, number>(job)) {
    output.count(files[done] ?? "", bytes);
    done += 1;
    progress.advance(done);
  }
  progress.end();
}

function* allItems(
  lists: readonly PageItem[],
  shelves: readonly Shelf[],
  records: RecordSource,
  canonicals: ReadonlyMap<ArticleUrl, ArticleUrl>,
): Generator<PageItem> {
  yield* lists;
  for (const shelf of shelves) yield* articleItems(shelf, records, canonicals);
}

/** Notes the file of each item that passes: the results come in the same order. */
function* noteFiles(items: Iterable<PageItem>, files: string[]): Generator<PageItem> {
  for (const item of items) {
    files.push(item.file);
    yield item;
  }
}
