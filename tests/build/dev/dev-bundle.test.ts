import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RecordFile } from "../../../src/build/collect/record-file.ts";
import { DevBundle } from "../../../src/build/dev/dev-bundle.ts";
import { openBuildCache } from "../../../src/build/output/cache/build-cache.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createSite } from "../../support/create-site.ts";
import { smallArticle } from "../../support/small-article.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const site = createSite({ name: "Test" });

async function openBundle(content: string, cacheFolder?: string): Promise<DevBundle> {
  const recordFile = new RecordFile(join(createTempFolder(), "records"));
  const cache =
    cacheFolder === undefined ? undefined : openBuildCache(cacheFolder, "1", ["files", "sources"]);
  const bundle = await DevBundle.open(content, recordFile, site, silentProgressReporter, {
    ...(cache && { cache }),
  });
  cache?.close();
  return bundle;
}

/** All that the app loads, found from the manifest, with the path of the index header left out. */
function readEverything(bundle: DevBundle): Record<string, unknown> {
  const manifest = JSON.parse(String(bundle.read("data/manifest.json")));
  const index = bundle.read(manifest.search.header);
  const subjects = manifest.subjects.flatMap(({ slug, version }: { slug: string; version: string }) =>
    [`data/articles/${slug}/${version}/0.json`, `data/lists/${slug}/${version}/newest-1.json`].map((path) => [
      path,
      bundle.read(path),
    ]),
  );
  return { ...Object.fromEntries(subjects), ...manifest, search: Buffer.from(index ?? "").toString() };
}

const keywords = "ice, water, light, air";
const paths = ["physics/ice.md", "physics/sky.md", "history/print.md"];

function writeArticle(content: string, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

describe("a dev bundle", () => {
  test("has after any sequence of edits what a new one has", async () => {
    const edit = fc.record({
      path: fc.constantFrom(...paths),
      isDeleted: fc.boolean(),
      question: fc.constantFrom("Why does ice float?", "Who printed first?"),
      keywords: fc.constantFrom(keywords, "ice"),
      answer: fc.constantFrom(
        "Because.",
        `${"Because it is so. ".repeat(20)}Really.`,
        `${"Because it is so. ".repeat(20)}Or not.`,
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const content = createTempFolder({ "physics/stays.md": smallArticle("What stays?", { keywords }) });
        const bundle = await openBundle(content);
        for (const { path, isDeleted, question, keywords, answer } of edits) {
          if (isDeleted) rmSync(join(content, path), { force: true });
          else writeArticle(content, path, smallArticle(question, { keywords }, answer));
          await bundle.update(path);
          // Everything is computed, and would stay as it is.
          readEverything(bundle);
        }
        expect(readEverything(bundle)).toEqual(readEverything(await openBundle(content)));
      }),
      { numRuns: 20 },
    );
  });

  test("gives the index a new path after each edit", async () => {
    const content = createTempFolder({
      [paths[0] ?? ""]: smallArticle("Why?", { keywords }, "One. ".repeat(60)),
    });
    const bundle = await openBundle(content);
    const toHeader = () => JSON.parse(String(bundle.read("data/manifest.json"))).search.header;
    const before = toHeader();
    writeArticle(content, paths[0] ?? "", smallArticle("Why?", { keywords }, `${"One. ".repeat(59)}Two. `));
    await bundle.update(paths[0] ?? "");
    expect(toHeader()).not.toBe(before);
    expect(bundle.read(before)).toBeUndefined();
  });

  test("is the same with the cache of a build", async () => {
    const content = createTempFolder(
      Object.fromEntries(
        paths.map((path, index) => [path, smallArticle(`Question ${index}?`, { keywords })]),
      ),
    );
    const cache = createTempFolder();
    const first = readEverything(await openBundle(content, cache));
    expect(readEverything(await openBundle(content, cache))).toEqual(first);
  });
});
