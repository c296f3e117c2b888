import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheNames } from "../../../../../src/app/data/storage/cache-names.ts";
import {
  articlesToPicturePaths,
  articleToFilePath,
  pathToUnversionedKey,
  subjectToFilePaths,
} from "../../../../../src/app/features/offline/service-worker/data-file-paths.ts";
import { readCollection } from "../../../../../src/build/collect/collection.ts";
import { RecordFile } from "../../../../../src/build/collect/record-file.ts";
import { writeBundle } from "../../../../../src/build/output/bundle/write-bundle.ts";
import { OutputWriter } from "../../../../../src/build/output/output-writer.ts";
import { silentProgressReporter } from "../../../../../src/build/progress.ts";
import { smallArticle } from "../../../../support/small-article.ts";
import { createTempFolder } from "../../../../support/temp-folder.ts";

async function writeTestBundle(count: number) {
  const folder = createTempFolder();
  const files = Array.from({ length: count }, (_, index) => [
    `physics/q${index}.md`,
    smallArticle(`Question ${index}?`),
  ]);
  const recordFile = new RecordFile(join(folder, "records"));
  const source = { folder: createTempFolder(Object.fromEntries(files)), lint: false };
  const collection = await readCollection(source, recordFile, silentProgressReporter);
  const output = new OutputWriter(join(folder, "out"));
  const site = { name: "Test", description: "", language: "en" };
  const { manifest } = await writeBundle({ collection, recordFile, site }, output, silentProgressReporter);
  recordFile.close();
  return { folder: output.folder, manifest };
}

describe("the files of a downloaded subject", () => {
  test("are exactly those that the build wrote", async () => {
    const { folder, manifest } = await writeTestBundle(230);
    const [subject] = manifest.subjects;
    if (subject === undefined) throw new Error("no subject");
    const written = ["articles", "lists"].flatMap((kind) => {
      const path = `data/${kind}/physics/${subject.version}`;
      return readdirSync(join(folder, path)).map((name) => `${path}/${name}`);
    });
    expect(subjectToFilePaths(subject).toSorted()).toEqual(written.toSorted());
  });

  test("include the file of a saved article", async () => {
    const { manifest } = await writeTestBundle(30);
    const [subject] = manifest.subjects;
    if (subject === undefined) throw new Error("no subject");
    expect(subjectToFilePaths(subject)).toContain(
      articleToFilePath(manifest, "/learn/physics/questions/q7" as never),
    );
    expect(articleToFilePath(manifest, "/learn/art/questions/q7" as never)).toBeUndefined();
  });
});

describe("the same file of another version", () => {
  test("has the same key", () => {
    const key = pathToUnversionedKey("data/articles/physics/abc/7.json");
    expect(pathToUnversionedKey("data/articles/physics/def/7.json")).toBe(key);
    expect(pathToUnversionedKey("data/articles/physics/abc/8.json")).not.toBe(key);
    expect(pathToUnversionedKey("data/articles/art/abc/7.json")).not.toBe(key);
    expect(pathToUnversionedKey("data/lists/physics/abc/7.json")).not.toBe(key);
  });

  test.each([
    "search/1-abc/terms-7.bin",
    "data/slugs/abc/7.json",
    "data/keywords/abc/a.json",
    "assets/a.js",
    "data/manifest.json",
  ])("does not exist for %s", (path) => {
    expect(pathToUnversionedKey(path)).toBeUndefined();
  });
});

test("sites that share an origin have separate caches", () => {
  const one = cacheNames("/", "1");
  const other = cacheNames("/docs/", "1");
  expect(Object.values(other).filter((name) => name.startsWith(one.prefix))).toEqual([]);
  expect(one.prefix.startsWith("quire")).toBe(true);
  expect(cacheNames("/", "2")).toEqual({ ...one, appShell: `${one.appShellPrefix}2` });
});

describe("pictures", () => {
  test.each([
    ["attachments/hill-0123456789ab.webp", "attachments/hill-0123456789ab"],
    ["attachments/hill-0123456789ab-480w.webp", "attachments/hill-0123456789ab"],
    ["attachments/hill-0123456789ab.png", "attachments/hill-0123456789ab"],
    ["attachments/hill.png", undefined],
    ["assets/hill-0123456789ab.png", undefined],
  ])("%s can be shown in place of every other width", (path, key) => {
    expect(pathToUnversionedKey(path)).toBe(key);
  });

  test("are found in the articles that show them, each once and in its full width", () => {
    const srcSet = "/attachments/a-0123456789ab-480w.webp 480w, /attachments/a-0123456789ab.webp 960w";
    const picture = { tagName: "img", properties: { src: "/attachments/a-0123456789ab.webp", srcSet } };
    const other = { tagName: "img", properties: { src: "https://example.org/a.png" } };
    expect(articlesToPicturePaths(JSON.stringify([picture, picture, other]))).toEqual([
      "attachments/a-0123456789ab.webp",
    ]);
  });
});
