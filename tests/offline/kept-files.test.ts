import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheNames } from "../../src/offline/cache-names.ts";
import { articleToFile, fileToTwinKey, subjectToFiles } from "../../src/offline/kept-files.ts";
import { readCollection } from "../../src/pack/collection.ts";
import { OutputFiles } from "../../src/pack/output-files.ts";
import { silentProgress } from "../../src/pack/progress.ts";
import { Spool } from "../../src/pack/spool.ts";
import { writeBundle } from "../../src/pack/write-bundle.ts";
import { smallArticle } from "../support/small-article.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function bundleOf(count: number) {
  const folder = tempFolder();
  const files = Array.from({ length: count }, (_, index) => [
    `physics/q${index}.md`,
    smallArticle(`Question ${index}?`),
  ]);
  const spool = new Spool(join(folder, "records"));
  const source = { folder: tempFolder(Object.fromEntries(files)), lint: false };
  const collection = await readCollection(source, spool, silentProgress);
  const output = new OutputFiles(join(folder, "out"));
  const site = { name: "Test", description: "", language: "en" };
  const { manifest } = await writeBundle({ collection, spool, site }, output, silentProgress);
  spool.close();
  return { folder: output.folder, manifest };
}

describe("a subject that is kept", () => {
  test("is all that the build wrote of it, and nothing else", async () => {
    const { folder, manifest } = await bundleOf(230);
    const [subject] = manifest.subjects;
    if (subject === undefined) throw new Error("no subject");
    const written = ["articles", "lists"].flatMap((kind) => {
      const path = `data/${kind}/physics/${subject.version}`;
      return readdirSync(join(folder, path)).map((name) => `${path}/${name}`);
    });
    expect(subjectToFiles(subject).toSorted()).toEqual(written.toSorted());
  });

  test("has the article that is saved in one of its files", async () => {
    const { manifest } = await bundleOf(30);
    const [subject] = manifest.subjects;
    if (subject === undefined) throw new Error("no subject");
    expect(subjectToFiles(subject)).toContain(
      articleToFile(manifest, "/learn/physics/questions/q7" as never),
    );
    expect(articleToFile(manifest, "/learn/art/questions/q7" as never)).toBeUndefined();
  });
});

describe("the same file of another version", () => {
  test("is known by its subject and its name", () => {
    const key = fileToTwinKey("data/articles/physics/abc/7.json");
    expect(fileToTwinKey("data/articles/physics/def/7.json")).toBe(key);
    expect(fileToTwinKey("data/articles/physics/abc/8.json")).not.toBe(key);
    expect(fileToTwinKey("data/articles/art/abc/7.json")).not.toBe(key);
    expect(fileToTwinKey("data/lists/physics/abc/7.json")).not.toBe(key);
  });

  test.each([
    "search/1-abc/terms-7.bin",
    "data/slugs/abc/7.json",
    "data/keywords/abc/a.json",
    "assets/a.js",
    "data/manifest.json",
  ])("never stands in for %s", (path) => {
    expect(fileToTwinKey(path)).toBeUndefined();
  });
});

test("sites that share an origin have caches of their own", () => {
  const one = cacheNames("/", "1");
  const other = cacheNames("/docs/", "1");
  expect(Object.values(other).filter((name) => name.startsWith(one.prefix))).toEqual([]);
  expect(one.prefix.startsWith("quire")).toBe(true);
  expect(cacheNames("/", "2")).toEqual({ ...one, shell: `${one.shells}2` });
});
