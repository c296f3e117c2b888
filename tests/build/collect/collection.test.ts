import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { parseRecord } from "../../../src/build/collect/record-file.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { relatedTo, smallArticle } from "../../support/small-article.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function readTestCollection(files: Readonly<Record<string, string>>, folder = createTempFolder(files)) {
  const records: Uint8Array[] = [];
  const collection = await readCollection(
    { folder, lint: false },
    { append: (record) => records.push(record) - 1 },
    silentProgressReporter,
  );
  const diagnostics = collection.diagnostics.map(
    ({ file, severity, rule }) => `${file.slice(folder.length + 1)} ${severity} ${rule}`,
  );
  return { ...collection, diagnostics, records, urls: [...collection.articles.keys()] };
}

describe("a collection", () => {
  test("holds every article by URL, ordered by file path", async () => {
    const { urls, records } = await readTestCollection({
      "learn/b/two.md": smallArticle("Two?"),
      "learn/a/one.md": smallArticle("One?"),
      "c/three.md": smallArticle("Three?"),
    });
    expect(urls).toEqual(["/learn/c/questions/three", "/learn/a/questions/one", "/learn/b/questions/two"]);
    expect(records).toHaveLength(3);
  });

  test("has a question in two subjects twice", async () => {
    const { urls } = await readTestCollection({
      "a/one.md": smallArticle("One?"),
      "b/one.md": smallArticle("One?"),
    });
    expect(urls).toHaveLength(2);
  });

  test("rejects the second of two files with the same URL, and names the first", async () => {
    const files = { "learn/a/one.md": smallArticle("One?"), "a/one.md": smallArticle("One?") };
    const { diagnostics, urls } = await readTestCollection(files);
    expect(diagnostics).toEqual(["learn/a/one.md error duplicate-url"]);
    expect(urls).toEqual(["/learn/a/questions/one"]);
  });

  test("uses the most frequent name of a subject", async () => {
    const { subjects } = await readTestCollection({
      "cs/a.md": smallArticle("A?", { subject: "Computer science" }),
      "cs/b.md": smallArticle("B?", { subject: "Computer Science" }),
      "cs/c.md": smallArticle("C?", { subject: "Computer Science" }),
    });
    expect([...subjects]).toEqual([["cs", { name: "Computer Science" }]]);
  });

  test("warns about subjects whose names make the same slug, but not about other spellings of one", async () => {
    const { diagnostics, subjects } = await readTestCollection({
      "a.md": smallArticle("A?", { subject: "C" }),
      "b.md": smallArticle("B?", { subject: "C++" }),
      "c.md": smallArticle("C?", { subject: "C#" }),
      "d.md": smallArticle("D?", { subject: "c" }),
      "e.md": smallArticle("E?", { subject: "C!" }),
    });
    expect([...subjects.keys()]).toEqual(["c", "c-plus-plus", "c-sharp"]);
    expect(diagnostics).toEqual(["e.md warning ambiguous-subject"]);
  });

  test("keeps related articles that exist, without duplicates or itself, and warns about the others", async () => {
    const ownUrl = "/learn/a/questions/one";
    const otherUrl = "/learn/a/questions/two";
    const { articles, diagnostics } = await readTestCollection({
      "a/one.md": smallArticle("One?", relatedTo(otherUrl, ownUrl, "/learn/a/questions/none", otherUrl)),
      "a/two.md": smallArticle("Two?"),
    });
    expect(articles.get(ownUrl as never)?.related).toEqual([otherUrl]);
    expect(diagnostics).toEqual([
      "a/one.md warning self-related",
      "a/one.md warning missing-related-article",
      "a/one.md warning duplicate-related-article",
    ]);
  });

  test("warns once about each unknown field, however often it is used", async () => {
    const { diagnostics } = await readTestCollection({
      "a/one.md": smallArticle("One?", { mood: "calm" }),
      "a/two.md": smallArticle("Two?", { mood: "calm" }),
    });
    expect(diagnostics).toEqual(["a/one.md warning unknown-field"]);
  });

  test("continues after a file with errors, and reports each", async () => {
    const { diagnostics, urls, fileCount } = await readTestCollection({
      "learn/a/bad.md": "no front matter",
      "learn/a/good.md": smallArticle("Good?"),
      "learn/a/worse.md": "---\nquestion: [",
    });
    expect(diagnostics).toEqual([
      "learn/a/bad.md error missing-front-matter",
      "learn/a/worse.md error unclosed-front-matter",
    ]);
    expect(urls).toEqual(["/learn/a/questions/good"]);
    expect(fileCount).toBe(3);
  });

  test("reports which file is not UTF-8", async () => {
    const folder = createTempFolder({ "a/one.md": "" });
    writeFileSync(join(folder, "a/one.md"), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0xff]));
    expect((await readTestCollection({}, folder)).diagnostics).toEqual(["a/one.md error not-utf-8"]);
  });

  test("of Quire's own format leaves out readme files, names with _ or . and links to elsewhere, and says so", async () => {
    const folder = createTempFolder({
      "README.md": "About.",
      "learn/a/_draft.md": "x",
      "learn/a/.hidden.md": "x",
      "learn/a/picture.png": "x",
      "learn/a/one.md": smallArticle("One?"),
    });
    symlinkSync("/etc/hostname", join(folder, "learn/a/link.md"));
    const { urls, diagnostics, leftOut } = await readTestCollection({}, folder);
    expect(urls).toEqual(["/learn/a/questions/one"]);
    expect(diagnostics).toEqual(["learn/a/link.md warning symbolic-link"]);
    expect(leftOut.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      "README.md project-file",
      "learn/a/.hidden.md hidden",
      "learn/a/_draft.md underscore-name",
      "learn/a/link.md outside-link",
    ]);
  });

  test("throws its own error if the folder doesn't exist", async () => {
    await expect(readTestCollection({}, "/nowhere/at/all")).rejects.toThrow(
      "/nowhere/at/all: folder not found. Name the folder with the articles with --content",
    );
  });

  test("is read in workers if it has many files, with the same result", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 450 }, (_, index) => [
        `s${index % 7}/q${index}.md`,
        smallArticle(`Question ${index}?`),
      ]),
    );
    const { urls, records } = await readTestCollection(files);
    expect(urls).toHaveLength(450);
    expect(records.map((record) => parseRecord(record).payload.slug)).toEqual(
      urls.map((url) => url.split("/").at(-1)),
    );
  });
});
