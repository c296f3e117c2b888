import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBuilds } from "./builds/measure-builds.ts";
import { measureLoading } from "./pages/measure-loading.ts";
import { measureTyping } from "./pages/measure-typing.ts";
import { replaceSection, type Section } from "./report/benchmark-page.ts";
import { measureSearch } from "./search/measure-search.ts";

/**
 * Measures builds, search, the loading of a page and typing, each side by side with what there is to compare, and writes the
 * tables of `docs/benchmarks.md`: `npm run bench -- --content DIR --queries FILE [--only builds,search,loading,typing]`.
 */

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    only: { type: "string", default: "builds,search,loading,typing" },
    // The page whose tables are replaced.
    page: { type: "string", default: "docs/benchmarks.md" },
    // Of the search.
    queries: { type: "string", default: "tests/fixtures/sample-queries.json" },
    articles: { type: "string", default: "Infinity" },
    engines: { type: "string", default: "quire,pagefind,minisearch,minisearch-texts" },
    // Of the loading and the typing, without `builds`: a built site.
    site: { type: "string", default: "dist" },
    article: {
      type: "string",
      default: "/learn/history-of-the-world/questions/how-did-the-printing-press-change-europe",
    },
    formulas: {
      type: "string",
      default: "/learn/accounting-and-finance/questions/what-is-net-present-value",
    },
    subject: { type: "string", default: "/learn/mathematics" },
    runs: { type: "string", default: "5" },
  },
});

const tempFolder = mkdtempSync(join(tmpdir(), "quire-bench-"));
process.once("exit", () => rmSync(tempFolder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const log = (text: string): void => void process.stderr.write(`${text}\n`);
const only = values.only.split(",");
const site = only.includes("builds") ? join(tempFolder, "builds", "site") : values.site;

/** By name, in the order in which they are run: the builds write the site that the others load. */
const benchmarks: Readonly<Record<string, () => Promise<Section>>> = {
  builds: async () => await measureBuilds(values.content, join(tempFolder, "builds"), log),
  search: async () =>
    await measureSearch(
      {
        content: values.content,
        queries: values.queries,
        articles: Number(values.articles),
        engines: values.engines.split(","),
      },
      join(tempFolder, "search"),
      log,
    ),
  loading: async () => {
    const { article, formulas: articleWithFormulas, runs } = values;
    return await measureLoading({ site, article, articleWithFormulas, runs: Number(runs) }, log);
  },
  typing: async () => await measureTyping(site, values.subject),
};

const unknown = only.filter((name) => !(name in benchmarks));
if (unknown.length > 0) throw new RangeError(`There is no benchmark ${unknown.join()}.`);
for (const [name, measure] of Object.entries(benchmarks)) {
  if (!only.includes(name)) continue;
  log(`\n${name}:`);
  const section = await measure();
  console.log(section.markdown);
  writeFileSync(values.page, replaceSection(readFileSync(values.page, "utf8"), section));
}
