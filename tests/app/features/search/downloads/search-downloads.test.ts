import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { searchDownloads } from "../../../../../src/app/features/search/downloads/search-downloads.ts";
import { readCollection } from "../../../../../src/build/collect/collection.ts";
import { RecordFile } from "../../../../../src/build/collect/record-file.ts";
import { writeBundle } from "../../../../../src/build/output/bundle/write-bundle.ts";
import { OutputWriter } from "../../../../../src/build/output/output-writer.ts";
import { silentProgressReporter } from "../../../../../src/build/progress.ts";
import { smallArticle } from "../../../../support/small-article.ts";
import { createTempFolder } from "../../../../support/temp-folder.ts";

afterEach(() => vi.unstubAllGlobals());

const files = {
  "physics/ice.md": smallArticle("Why does ice float?", { keywords: "density, water", date: "2024-01-01" }),
  "physics/sea.md": smallArticle("Why is the sea salty?", { keywords: "water", date: "2025-02-02" }),
  "physics/age.md": smallArticle(
    "What is an ice age?",
    { keywords: "climate", date: "2023-03-03" },
    "It lasts long.\n\n```python\nprint(1)\n```",
  ),
  "art/ice.md": smallArticle("What is an ice sculpture?", { keywords: "water" }),
};

/** Builds a site, and pretends that the files of these subjects are downloaded and nothing else can be reached. */
async function downloadSubjects(subjects: readonly string[]): Promise<void> {
  const folder = createTempFolder();
  const recordFile = new RecordFile(join(folder, "records"));
  const source = { folder: createTempFolder(files), lint: false };
  const collection = await readCollection(source, recordFile, silentProgressReporter);
  const output = new OutputWriter(join(folder, "out"));
  const site = { name: "Test", description: "", language: "en" };
  await writeBundle({ collection, recordFile, site }, output, silentProgressReporter);
  recordFile.close();
  const downloaded = readdirSync(output.folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    subjects.some((subject) => new RegExp(`^data/\\w+/${subject}/.*\\.json$`, "u").test(path)),
  );
  const requests = downloaded.map((path) => new Request(`https://example.org/${path}`));
  vi.stubGlobal("caches", { has: async () => true, open: async () => ({ keys: async () => requests }) });
  vi.stubGlobal("fetch", async (url: string) => {
    const path = url.slice(1);
    if (path !== "data/manifest.json" && !downloaded.includes(path)) throw new TypeError("offline");
    return new Response(readFileSync(join(output.folder, path)));
  });
}

const questionsOf = async (...parameters: Parameters<typeof searchDownloads>) =>
  (await searchDownloads(...parameters))?.results.map(({ question }) => question);

test.each([
  ["ice", {}, ["Why does ice float?", "What is an ice age?"]],
  ["salty", {}, ["Why is the sea salty?"]],
  ["density", {}, ["Why does ice float?"]],
  ["floatt", {}, ["Why does ice float?"]],
  ["how", {}, []],
  ["why", {}, ["Why does ice float?", "Why is the sea salty?"]],
  ["", { filters: { keywords: ["water"] } }, ["Why is the sea salty?", "Why does ice float?"]],
  ["ice", { filters: { subjects: ["physics"], keywords: ["water"] } }, ["Why does ice float?"]],
  ["ice", { filters: { hasCode: true } }, ["What is an ice age?"]],
  ["ice", { order: "newest" }, ["Why does ice float?", "What is an ice age?"]],
  ["ice", { order: "title" }, ["What is an ice age?", "Why does ice float?"]],
  ['"ice age"', {}, ["What is an ice age?"]],
] as const)("what is downloaded is searched for %j with %j", async (query, options, expected) => {
  await downloadSubjects(["physics"]);
  expect(await questionsOf(query, options, "en")).toEqual(expected);
});

test("the results say that they come from downloads, and count by facet", async () => {
  await downloadSubjects(["physics", "art"]);
  const response = await searchDownloads("ice", { includeFacets: true }, "en");
  expect(response).toMatchObject({ source: "downloads", isPartial: true, total: 3, totalIsExact: true });
  expect(response?.facets).toMatchObject({
    subjects: [
      { value: "physics", count: 2 },
      { value: "art", count: 1 },
    ],
    hasCode: 1,
  });
  expect(response?.results[0]?.subjectName).toBe("Art");
});

test("another subject than the downloaded ones can't be searched", async () => {
  await downloadSubjects(["physics"]);
  expect(await searchDownloads("ice", { filters: { subjects: ["art"] } }, "en")).toBeUndefined();
});

test("without downloads there is nothing to search", async () => {
  await downloadSubjects([]);
  expect(await searchDownloads("ice", {}, "en")).toBeUndefined();
});
