import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../src/pack/collection.ts";
import { silentProgress } from "../../src/pack/progress.ts";
import { relatedTo, smallArticle } from "../support/small-article.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function collectionOf(files: Readonly<Record<string, string>>, folder = tempFolder(files)) {
  const records: string[] = [];
  const collection = await readCollection(
    { folder, lint: false },
    { append: (text) => records.push(text) - 1 },
    silentProgress,
  );
  const problems = collection.problems.map(
    ({ file, severity, rule }) => `${file.slice(folder.length + 1)} ${severity} ${rule}`,
  );
  return { ...collection, problems, records, urls: [...collection.members.keys()] };
}

describe("a collection", () => {
  test("holds every article by its address, in the order of the files", async () => {
    const { urls, records } = await collectionOf({
      "learn/b/two.md": smallArticle("Two?"),
      "learn/a/one.md": smallArticle("One?"),
      "c/three.md": smallArticle("Three?"),
    });
    expect(urls).toEqual(["/learn/c/questions/three", "/learn/a/questions/one", "/learn/b/questions/two"]);
    expect(records).toHaveLength(3);
  });

  test("keeps one question that stands in two subjects twice", async () => {
    const { urls } = await collectionOf({
      "a/one.md": smallArticle("One?"),
      "b/one.md": smallArticle("One?"),
    });
    expect(urls).toHaveLength(2);
  });

  test("refuses the second of two files with one address, and names the first", async () => {
    const files = { "learn/a/one.md": smallArticle("One?"), "a/one.md": smallArticle("One?") };
    const { problems, urls } = await collectionOf(files);
    expect(problems).toEqual(["learn/a/one.md error duplicate-url"]);
    expect(urls).toEqual(["/learn/a/questions/one"]);
  });

  test("calls a subject by the commonest of its names", async () => {
    const { subjectNames } = await collectionOf({
      "cs/a.md": smallArticle("A?", { subject: "Computer science" }),
      "cs/b.md": smallArticle("B?", { subject: "Computer Science" }),
      "cs/c.md": smallArticle("C?", { subject: "Computer Science" }),
    });
    expect([...subjectNames]).toEqual([["cs", "Computer Science"]]);
  });

  test("keeps related articles that exist, each once and never itself, and warns about the others", async () => {
    const here = "/learn/a/questions/one";
    const there = "/learn/a/questions/two";
    const { members, problems } = await collectionOf({
      "a/one.md": smallArticle("One?", relatedTo(there, here, "/learn/a/questions/none", there)),
      "a/two.md": smallArticle("Two?"),
    });
    expect(members.get(here as never)?.related).toEqual([there]);
    expect(problems).toEqual([
      "a/one.md warning related-self",
      "a/one.md warning related-missing",
      "a/one.md warning related-repeated",
    ]);
  });

  test("warns once about each unknown field, however often it stands there", async () => {
    const { problems } = await collectionOf({
      "a/one.md": smallArticle("One?", { mood: "calm" }),
      "a/two.md": smallArticle("Two?", { mood: "calm" }),
    });
    expect(problems).toEqual(["a/one.md warning unknown-field"]);
  });

  test("goes on behind a file that can't be read, and tells of each", async () => {
    const { problems, urls, fileCount } = await collectionOf({
      "a/bad.md": "no front matter",
      "a/good.md": smallArticle("Good?"),
      "a/worse.md": "---\nquestion: [",
    });
    expect(problems).toEqual([
      "a/bad.md error front-matter-missing",
      "a/worse.md error front-matter-unclosed",
    ]);
    expect(urls).toEqual(["/learn/a/questions/good"]);
    expect(fileCount).toBe(3);
  });

  test("says which file is not UTF-8", async () => {
    const folder = tempFolder({ "a/one.md": "" });
    writeFileSync(join(folder, "a/one.md"), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0xff]));
    expect((await collectionOf({}, folder)).problems).toEqual(["a/one.md error not-utf-8"]);
  });

  test("passes over notes, drafts and links", async () => {
    const folder = tempFolder({
      "README.md": "About.",
      "a/_draft.md": "x",
      "a/.hidden.md": "x",
      "a/picture.png": "x",
      "a/one.mdx": "x",
      "a/one.md": smallArticle("One?"),
    });
    symlinkSync("/etc/hostname", join(folder, "a/link.md"));
    const { urls, problems } = await collectionOf({}, folder);
    expect(urls).toEqual(["/learn/a/questions/one"]);
    expect(problems).toEqual(["a/link.md warning symbolic-link", "a/one.mdx warning file-ending"]);
  });

  test("that is not there is an error of its own", async () => {
    await expect(collectionOf({}, "/nowhere/at/all")).rejects.toThrow("/nowhere/at/all: folder not found");
  });

  test("of many files is read in threads, with the same result", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 450 }, (_, index) => [
        `s${index % 7}/q${index}.md`,
        smallArticle(`Question ${index}?`),
      ]),
    );
    const { urls, records } = await collectionOf(files);
    expect(urls).toHaveLength(450);
    expect(records.map((record) => (JSON.parse(record) as { slug: string }).slug)).toEqual(
      urls.map((url) => url.split("/").at(-1)),
    );
  });
});
