import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const page = (fields: string, body = "Text."): string => `---\n${fields}\n---\n${body}\n`;

async function read(
  files: Readonly<Record<string, string>>,
  subfolder = "",
  drafts = false,
  folder = createTempFolder(files),
) {
  const collection = await readCollection(
    { folder: join(folder, subfolder), lint: false, siteName: "My site", drafts },
    { append: () => 0 },
    silentProgressReporter,
  );
  const { articles, subjects, leftOut, sourceTree, diagnostics } = collection;
  return {
    tool: sourceTree.tool,
    urls: [...articles.keys()].map((url) => url.replace("/learn/", "")),
    names: Object.fromEntries([...subjects].map(([slug, { name }]) => [slug, name])),
    introductions: [...subjects].filter(([, { introduction }]) => introduction).map(([slug]) => slug),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
    published: Object.fromEntries(
      sourceTree.identities.map(({ path, publishedUrls }) => [path, publishedUrls]),
    ),
    langs: Object.fromEntries(sourceTree.identities.map(({ path, lang }) => [path, lang])),
    orders: Object.fromEntries([...articles.values()].map(({ path, order }) => [path, order])),
    problems: diagnostics.map(({ severity, rule }) => `${severity} ${rule}`),
  };
}

describe("a folder of another tool", () => {
  test("of Hugo is told by its pages of folders, which name and introduce subjects", async () => {
    const result = await read(
      {
        "content/en/_index.md": page("title: Home", ""),
        "content/en/docs/_index.md": page("title: All docs\nweight: 2", "Welcome."),
        "content/en/docs/a.md": page("title: A?\nslug: first\naliases: [/old-a]"),
        "content/en/docs/draft.md": page("title: D?\ndraft: true"),
        "content/en/docs/later.md": page("title: L?\ndate: 2999-01-01"),
        "content/en/about/_index.md": page("title: About us"),
        "content/fa/x.md": page("title: X?"),
      },
      "content/en",
    );
    expect(result).toMatchObject({
      tool: "hugo",
      urls: ["my-site/questions/about", "docs/questions/first"],
      names: { docs: "All docs", "my-site": "My site" },
      introductions: ["docs"],
      leftOut: ["_index.md no-text", "docs/draft.md draft", "docs/later.md future-date"],
    });
    expect(result.published["docs/a.md"]).toEqual(["/docs/first", "/old-a"]);
    expect(result.langs["docs/a.md"]).toBeUndefined();
  });

  test("of Jekyll has collections and posts in folders with _, and drafts on request", async () => {
    const files = {
      "_config.yml": "title: x",
      "_posts/2024-11-30-ice.md": page("title: Ice?"),
      "_questions/why.md": page("question: Why?"),
      "_drafts/soon.md": page("title: Soon?"),
      "_layouts/page.md": "x",
    };
    const result = await read(files);
    expect(result).toMatchObject({
      tool: "jekyll",
      urls: ["posts/questions/ice", "questions/questions/why"],
      leftOut: ["_drafts/soon.md draft", "_layouts/page.md template-folder"],
    });
    expect(result.published["_posts/2024-11-30-ice.md"]).toEqual(["/2024/11/30/ice.html"]);
    expect((await read(files, "_questions")).urls).toEqual(["my-site/questions/why"]);
  });

  test("of MkDocs has titles, order and names of folders in its configuration", async () => {
    const nav =
      "nav:\n  - Home: index.md\n  - Numbers:\n    - Divisors: math/numbers/gcd.md\n    - math/numbers/prime.md\n";
    const files = {
      "mkdocs.yml": nav,
      "docs/math/numbers/gcd.md": "## Definition\n\nText.\n\n## More\n",
      "docs/math/numbers/prime.md": "# Primes\n\nText.\n",
    };
    const result = await read(files, "docs/math");
    expect(result).toMatchObject({
      tool: "mkdocs",
      urls: ["numbers/questions/gcd", "numbers/questions/prime"],
      names: { numbers: "Numbers" },
      orders: { "numbers/gcd.md": 1, "numbers/prime.md": 2 },
    });
    expect(result.published["numbers/gcd.md"]).toEqual(["/math/numbers/gcd"]);
  });

  test("that is a whole project is read from its content folders alone", async () => {
    const result = await read({
      "docusaurus.config.js": "",
      "README.md": "# Project",
      "docs/01-start/_category_.json": '{ "label": "First steps", "position": 1 }',
      "docs/01-start/02-install.mdx": "# How to install?\n\nText.",
    });
    expect(result).toMatchObject({
      tool: "docusaurus",
      urls: ["start/questions/install"],
      names: { start: "First steps" },
      leftOut: ["README.md outside-content"],
    });
    expect(result.published["docs/01-start/02-install.mdx"]).toEqual(["/docs/start/install"]);
  });

  test("of notes is told by links between double brackets", async () => {
    const result = await read({ "A b.md": "See [[C]].", "Folder/C.md": "Text.", "$.md": "Money." });
    expect(result).toMatchObject({
      tool: "obsidian",
      urls: ["my-site/questions/dollar", "my-site/questions/a-b", "folder/questions/c"],
    });
  });
});

describe("any folder", () => {
  test("has subjects within each other, and folders of one name stay two", async () => {
    const result = await read({
      "one/part/a.md": "# A?\n\nText.",
      "two/part/b.md": "# B?\n\nText.",
      "two/README.md": "# The second\n\nText.",
    });
    expect(result.urls).toEqual(["one/part/questions/a", "two/part/questions/b"]);
    expect(result.names).toEqual({ one: "One", "one/part": "Part", two: "The second", "two/part": "Part" });
    expect(result.introductions).toEqual(["two"]);
  });

  test("has readme files alone in their folders as articles, with the language of the folder", async () => {
    const result = await read({
      "README.md": "# Quiz\n\nText.",
      "ar-EG/README_AR.md": "# Quiz\n\nText.",
      "ja-JA/README.md": "# Quiz\n\nText.",
    });
    expect(result.urls).toEqual([
      "my-site/questions/quiz",
      "my-site/questions/ar-eg",
      "my-site/questions/ja-ja",
    ]);
    expect(Object.values(result.langs)).toEqual([undefined, "ar-EG", "ja"]);
  });

  test("has one URL for each file, and reports which had the same", async () => {
    const result = await read({
      "a/B.md": "Text.",
      "a/b .md": "Text.",
      "a/c.md": "Text.",
      "a/c.fa.md": "Text.",
    });
    expect(result.urls).toEqual(["a/questions/b", "a/questions/b-2", "a/questions/c-fa", "a/questions/c"]);
    expect(result.problems).toEqual(["warning duplicate-url"]);
  });

  test("follows links within it once, and never around in a circle", async () => {
    const folder = createTempFolder({ "a/one.md": "Text.", "_shared/two.md": "Text." });
    symlinkSync(join(folder, "a"), join(folder, "a/again"));
    symlinkSync(join(folder, "a/one.md"), join(folder, "copy.md"));
    symlinkSync(join(folder, "_shared/two.md"), join(folder, "a/two.md"));
    const result = await read({}, "", false, folder);
    expect(result.urls).toEqual(["a/questions/one", "a/questions/two"]);
    expect(result.leftOut).toEqual(["_shared/two.md underscore-name", "copy.md linked-twice"]);
  });

  test("without any article says why", async () => {
    const result = await read({
      "a.md": page("title: A?\nuntranslated: 1"),
      "b.md": page("title: B?\ndraft: true"),
    });
    expect([result.urls, result.leftOut]).toEqual([[], ["a.md untranslated", "b.md draft"]]);
    const withDrafts = await read({ "a.md": page("title: A?\nuntranslated: 1") }, "", true);
    expect(withDrafts.urls).toEqual(["my-site/questions/a"]);
  });
});
