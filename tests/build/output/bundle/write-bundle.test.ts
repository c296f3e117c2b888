import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../../src/build/collect/collection.ts";
import { RecordFile } from "../../../../src/build/collect/record-file.ts";
import type { BundleInput } from "../../../../src/build/output/bundle/bundle-source.ts";
import { writeBundle } from "../../../../src/build/output/bundle/write-bundle.ts";
import { OutputWriter } from "../../../../src/build/output/output-writer.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { type ArticleRecord, articleShardSchema } from "../../../../src/bundle/article-shard.ts";
import { listPageSchema, listPageToEntries } from "../../../../src/bundle/list-page.ts";
import { type Manifest, manifestSchema } from "../../../../src/bundle/manifest.ts";
import { fileListPath, fileListSchema } from "../../../../src/bundle/offline/file-list.ts";
import {
  articleShardPath,
  listPagePath,
  searchFieldsPath,
  slugShardPath,
  subjectKeywordsPath,
} from "../../../../src/bundle/paths.ts";
import { searchFieldsSchema, searchFieldsToArticles } from "../../../../src/bundle/search-fields.ts";
import { slugToShard } from "../../../../src/bundle/sharding.ts";
import { slugShardSchema, slugToSubjects } from "../../../../src/bundle/slug-shard.ts";
import { parseArticleUrl } from "../../../../src/content/url.ts";
import { relatedTo, smallArticle } from "../../../support/small-article.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

async function writeTestBundle(
  files: Readonly<Record<string, string>>,
  settings: Partial<BundleInput["site"]> = {},
) {
  const folder = createTempFolder();
  const recordFile = new RecordFile(join(folder, "records"));
  const collection = await readCollection(
    { folder: createTempFolder(files), lint: false },
    recordFile,
    silentProgressReporter,
  );
  const output = new OutputWriter(join(folder, "out"));
  const site = { name: "Test", description: "", language: "en", ...settings };
  await writeBundle({ collection, recordFile, site }, output, silentProgressReporter);
  recordFile.close();
  const readFile = (path: string): unknown => JSON.parse(readFileSync(join(output.folder, path), "utf8"));
  const manifest = v.parse(manifestSchema, readFile("data/manifest.json"));
  return { folder: output.folder, readFile, manifest, output };
}

type ReadFile = (path: string) => unknown;

/** Finds an article as the app does: from its URL and the manifest alone. */
function findArticle(readFile: ReadFile, manifest: Manifest, url: string): ArticleRecord | undefined {
  const parts = parseArticleUrl(url);
  const subject = manifest.subjects.find(({ slug }) => slug === parts?.subject);
  if (!parts || !subject) return undefined;
  const shard = slugToShard(parts.slug, subject.shards);
  const records = v.parse(
    articleShardSchema,
    readFile(articleShardPath(subject.slug, subject.version, shard)),
  );
  return records.find(({ slug }) => slug === parts.slug);
}

const createArticles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `physics/q${index}.md`,
      smallArticle(`Question ${count - index}?`, {
        date: `2024-01-${String((index % 28) + 1).padStart(2, "0")}`,
        keywords: "ice, Ice water",
      }),
    ]),
  );

describe("a bundle", () => {
  test("has every article in the shard that its URL determines", async () => {
    const files = createArticles(60);
    const { readFile, manifest } = await writeTestBundle(files);
    for (const path of Object.keys(files)) {
      const url = `/learn/physics/questions/${path.slice("physics/".length, -".md".length)}`;
      expect(findArticle(readFile, manifest, url)?.answer).toMatchObject({ markdown: "Because." });
    }
  });

  test("lists a subject newest first and by title, in pages of a hundred", async () => {
    const { readFile, manifest } = await writeTestBundle(createArticles(230));
    const [subject] = manifest.subjects;
    if (!subject) throw new Error("no subject");
    const pages = (order: "newest" | "title") =>
      [1, 2, 3].map((page) =>
        listPageToEntries(
          v.parse(listPageSchema, readFile(listPagePath(subject.slug, subject.version, order, page))),
        ),
      );
    expect(pages("newest").map((page) => page.length)).toEqual([100, 100, 30]);
    const dates = pages("newest")
      .flat()
      .map(({ date }) => date ?? "");
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(
      pages("title")
        .flat()
        .slice(0, 3)
        .map(({ question }) => question),
    ).toEqual(["Question 1?", "Question 2?", "Question 3?"]);
    expect(readFile(subjectKeywordsPath(subject.slug, subject.version))).toEqual([
      { keyword: "Ice water", count: 230 },
      { keyword: "ice", count: 230 },
    ]);
    const searchFields = v.parse(
      searchFieldsSchema,
      readFile(searchFieldsPath(subject.slug, subject.version)),
    );
    expect(searchFieldsToArticles(searchFields)).toHaveLength(230);
    expect(searchFields.keywords[0]).toBe("ice\nIce water");
  });

  test("lists the files of a subject, by which readers of an older version load only what has changed", async () => {
    const files = createArticles(60);
    const readList = async (content: Record<string, string>) => {
      const { readFile, manifest } = await writeTestBundle(content);
      const [subject] = manifest.subjects;
      if (!subject) throw new Error("no subject");
      return v.parse(fileListSchema, readFile(fileListPath(subject.slug, subject.version)));
    };
    const [older, newest] = [
      await readList(files),
      await readList({ ...files, "physics/q7.md": `${files["physics/q7.md"]}\nAnd more.\n` }),
    ];
    const differing = newest.files.filter(([, hash]) => !older.files.some(([, each]) => each === hash));
    const names = differing.map(([name]) => name);
    expect(names.filter((name) => name.startsWith("articles/"))).toHaveLength(1);
    expect(names.every((name) => /^(?:articles|lists)\//u.test(name))).toBe(true);
    expect(older.articles).toHaveLength(60);
    expect(newest.articles.filter((hash) => !older.articles.includes(hash))).toHaveLength(1);
  });

  test("links each article to the previous and next ones, and to related ones by their questions", async () => {
    const { readFile, manifest } = await writeTestBundle({
      "a/new.md": smallArticle("New?", { date: "2024-03-03", ...relatedTo("/learn/a/questions/old") }),
      "a/mid.md": smallArticle("Mid?", { date: "2024-02-02" }),
      "a/old.md": smallArticle("Old?", { date: "2024-01-01" }),
    });
    const link = (slug: string, question: string) => ({ url: `/learn/a/questions/${slug}`, question });
    expect(findArticle(readFile, manifest, "/learn/a/questions/mid")).toMatchObject({
      previous: link("new", "New?"),
      next: link("old", "Old?"),
    });
    expect(findArticle(readFile, manifest, "/learn/a/questions/new")).toMatchObject({
      previous: null,
      related: [link("old", "Old?")],
    });
  });

  test("links articles with the same question to each other, but not as similar ones, and not to unlisted ones", async () => {
    const files = {
      "biology/sky.md": smallArticle("Why is the sky blue?", { keywords: "optics, refraction" }),
      "physics/blue.md": smallArticle("Why is the sky BLUE", { keywords: "optics, refraction" }),
      "physics/sky.md": smallArticle("Why is the sky blue?", { keywords: "optics, refraction" }),
      "physics/hidden.md": smallArticle("Why is the sky blue?", { no_index: "true" }),
      "physics/heat.md": smallArticle("What is heat?"),
      "physics/work.md": smallArticle("What is work?"),
      "physics/red.md": smallArticle("Why is the sun red?", { keywords: "optics, refraction" }),
    };
    const { readFile, manifest } = await writeTestBundle(files);
    const blue = findArticle(readFile, manifest, "/learn/physics/questions/blue");
    expect(blue?.otherAnswers).toEqual([
      { url: "/learn/biology/questions/sky", question: "Why is the sky blue?", subject: "Biology" },
      { url: "/learn/physics/questions/sky", question: "Why is the sky blue?", subject: "Physics" },
    ]);
    expect(blue?.similar?.map(({ url }) => url)).toEqual(["/learn/physics/questions/red"]);
    for (const slug of ["red", "hidden"]) {
      const article = findArticle(readFile, manifest, `/learn/physics/questions/${slug}`);
      expect(article).not.toHaveProperty("otherAnswers");
    }
    const without = await writeTestBundle(files, { otherAnswers: false });
    const unlinked = findArticle(without.readFile, without.manifest, "/learn/physics/questions/blue");
    expect(unlinked).not.toHaveProperty("otherAnswers");
  });

  test("contains articles marked no_index, but doesn't list them", async () => {
    const { readFile, manifest, folder } = await writeTestBundle({
      "a/shown.md": smallArticle("Shown?", { date: "2024-01-01" }),
      "a/hidden.md": smallArticle("Hidden?", { date: "2024-02-02", no_index: "true" }),
    });
    expect(findArticle(readFile, manifest, "/learn/a/questions/hidden")).toMatchObject({
      noIndex: true,
      previous: null,
      next: null,
    });
    expect(findArticle(readFile, manifest, "/learn/a/questions/shown")).toMatchObject({
      previous: null,
      next: null,
    });
    expect(manifest).toMatchObject({
      count: 1,
      subjects: [{ count: 1 }],
      examples: [{ question: "Shown?" }],
    });
    const lists = readdirSync(join(folder, "data/lists"), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    for (const { parentPath, name } of lists) {
      expect(readFileSync(join(parentPath, name), "utf8")).not.toContain("Hidden?");
    }
  });

  test("has the subjects of each slug", async () => {
    const { readFile, manifest } = await writeTestBundle({
      "b/one.md": smallArticle("One?"),
      "a/one.md": smallArticle("One?"),
      "a/constructor.md": smallArticle("What is a constructor?"),
    });
    const slugToTestSubjects = (slug: string) =>
      slugToSubjects(
        v.parse(
          slugShardSchema,
          readFile(slugShardPath(manifest.slugs.version, slugToShard(slug, manifest.slugs.shards))),
        ),
        slug as never,
      );
    expect(slugToTestSubjects("one")).toEqual(["a", "b"]);
    expect(slugToTestSubjects("constructor")).toEqual(["a"]);
    expect(slugToTestSubjects("none")).toEqual([]);
  });

  test("is the same, byte for byte, from the same files", async () => {
    const [one, other] = [
      await writeTestBundle(createArticles(40)),
      await writeTestBundle(createArticles(40)),
    ];
    const snapshot = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [
          join(parentPath, name).slice(folder.length),
          readFileSync(join(parentPath, name), "utf8"),
        ])
        .sort();
    expect(snapshot(one.folder)).toEqual(snapshot(other.folder));
  });

  test("changes the version only of subjects that changed", async () => {
    const before = (await writeTestBundle({ "a/x.md": smallArticle("X?"), "b/y.md": smallArticle("Y?") }))
      .manifest;
    const after = (
      await writeTestBundle({ "a/x.md": smallArticle("X?"), "b/y.md": smallArticle("Y?", {}, "Otherwise.") })
    ).manifest;
    expect(after.subjects[0]?.version).toBe(before.subjects[0]?.version);
    expect(after.subjects[1]?.version).not.toBe(before.subjects[1]?.version);
  });

  test("never writes outside its folder", async () => {
    const { output } = await writeTestBundle(createArticles(1));
    expect(() => output.write("../escaped.txt", "x")).toThrow(RangeError);
    expect(() => output.write("data/../../escaped.txt", "x")).toThrow(RangeError);
  });
});
