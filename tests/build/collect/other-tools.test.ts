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
  const records: string[] = [];
  const collection = await readCollection(
    { folder: join(folder, subfolder), lint: false, siteName: "My site", drafts },
    { append: (record) => records.push(Buffer.from(record).toString()) - 1 },
    silentProgressReporter,
  );
  const { articles, subjects, leftOut, sourceTree, diagnostics } = collection;
  return {
    tool: sourceTree.tool,
    urls: [...articles.keys()].map((url) => url.replace("/learn/", "")),
    titles: [...articles.values()].map(({ question }) => question),
    texts: [...articles.values()].map(
      ({ record }) => (JSON.parse(records[record] ?? "") as { text: string }).text,
    ),
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

  test("of Hexo has posts at the URLs that its configuration says", async () => {
    const files = {
      "_config.yml": "permalink: :year/:month/:day/:title/",
      "scaffolds/post.md": page("title: {{ title }}"),
      "source/_posts/bread.md": page("title: Bread?\ndate: 2022-01-02"),
      "source/about/index.md": page("title: About"),
      "themes/a/README.md": "# Theme",
    };
    const result = await read(files);
    expect(result).toMatchObject({
      tool: "hexo",
      urls: ["my-site/questions/bread", "my-site/questions/about"],
      leftOut: ["scaffolds/post.md outside-content", "themes/a/README.md outside-content"],
    });
    expect(result.published["source/_posts/bread.md"]?.[0]).toBe("/2022/01/02/bread");
    expect((await read(files, "source")).tool).toBe("hexo");
  });

  test("of Zola is told by its configuration, has links from the root, and pages that are not rendered", async () => {
    const result = await read({
      "config.toml": 'base_url = "https://a.example"',
      "content/stars/_index.md": '+++\ntitle = "All stars"\n+++\n',
      "content/stars/sun.md":
        '+++\ntitle = "Sun?"\n[taxonomies]\ntags = ["a"]\n+++\nSee [moon](@/stars/moon.md#how).',
      "content/stars/moon.md": '+++\ntitle = "Moon?"\n+++\n## How\n\nSo.',
      "content/stars/x.md": '+++\ntitle = "X"\nrender = false\n+++\nText.',
    });
    expect(result).toMatchObject({
      tool: "zola",
      urls: ["stars/questions/moon", "stars/questions/sun"],
      names: { stars: "All stars" },
      problems: [],
    });
  });

  test("of Hugo or Jekyll has the URLs of its configuration", async () => {
    const hugo = await read({
      "hugo.toml": '[permalinks]\nposts = "/:year/:slug/"\n[permalinks.page]\nnotes = "/n/:title/"',
      "content/posts/a.md": page('title: "A, b?"\ndate: 2020-02-03', '[n]({{< ref "notes/c.md" >}})'),
      "content/notes/c.md": page('title: "C d!"', "[a](/2020/a-b/)"),
    });
    expect(hugo.published["content/posts/a.md"]?.[0]).toBe("/2020/a-b");
    expect(hugo.published["content/notes/c.md"]?.[0]).toBe("/n/c-d");
    expect(hugo.problems).toEqual([]);
    const jekyll = await read({
      "_config.yml":
        "permalink: /:categories/:year/:title/\ncollections:\n  faq:\n    permalink: /help/:path/",
      "_posts/2024-11-30-ice.md": page(
        "title: Ice?\ncategories: Cold things",
        "[w]({% link _faq/water.md %})",
      ),
      "_faq/water.md": page("title: Water?", "[i](/cold/things/2024/ice/)"),
      "404.md": page("title: Not found"),
    });
    expect(jekyll.published["_posts/2024-11-30-ice.md"]?.[0]).toBe("/cold/things/2024/ice");
    expect(jekyll.published["_faq/water.md"]?.[0]).toBe("/help/water");
    expect(jekyll.leftOut).toEqual(["404.md project-file"]);
    expect(jekyll.problems).toEqual([]);
  });

  test("of Docusaurus has translations below their language, and posts in folders with dates", async () => {
    const translation = "i18n/fa/docusaurus-plugin-content-docs";
    const result = await read({
      "docusaurus.config.js": "",
      "docs/parts/chain.md": "# Chain?\n\nText.",
      "blog/2021-03-04-snow/index.md": "# Snow?\n\nText.",
      [`${translation}/current/parts/chain.md`]: "# زنجیر؟\n\nText.",
      [`${translation}/version-1/parts/chain.md`]: "# Old\n\nText.",
    });
    expect(result.urls).toEqual([
      "my-site/questions/snow",
      "parts/questions/chain",
      "fa/parts/questions/chain",
    ]);
    expect(result.langs[`${translation}/current/parts/chain.md`]).toBe("fa");
    expect(result.published[`${translation}/current/parts/chain.md`]).toEqual(["/fa/docs/parts/chain"]);
    expect(result.published["blog/2021-03-04-snow/index.md"]).toEqual(["/blog/2021/03/04/snow"]);
    expect(result.leftOut).toEqual([`${translation}/version-1/parts/chain.md project-file`]);
  });

  test("of Astro has translations in folders beside the original", async () => {
    const result = await read({
      "astro.config.mjs": "",
      "src/content/docs/guides/tea.md": page("title: Tea?"),
      "src/content/docs/it/guides/tea.md": page("title: Tè?"),
      "src/content/docs/go/maps.md": page("title: Maps?"),
    });
    expect(result.langs).toEqual({
      "src/content/docs/go/maps.md": undefined,
      "src/content/docs/guides/tea.md": undefined,
      "src/content/docs/it/guides/tea.md": "it",
    });
  });

  test("of notes has files in its root, and embeds some in others", async () => {
    const result = await read({
      ".obsidian/app.json": "{}",
      "2-factor login.md": "![[Codes#How]]\n\n![[gone]]",
      "Lists/Codes.md": "# All\n\na\n\n## How\n\nSo.\n\n# More",
    });
    expect(result).toMatchObject({
      tool: "obsidian",
      urls: ["my-site/questions/2-factor-login", "lists/questions/codes"],
      titles: ["2-factor login", "Codes"],
      texts: ["How So. gone", "All a How So. More"],
      problems: ["warning missing-file"],
    });
  });

  test("of notes embeds no data of drawings", async () => {
    const result = await read({
      ".obsidian/app.json": "{}",
      "Tea.md": "Hot.\n\n![[Pot.excalidraw]]",
      "Pot.excalidraw.md": "---\n\nexcalidraw-plugin: parsed\n---\n# Drawing\n```json\n{}\n```",
    });
    expect(result).toMatchObject({
      titles: ["Tea"],
      texts: ["Hot. Pot.excalidraw"],
      leftOut: [".obsidian hidden", "Pot.excalidraw.md not-published"],
      problems: ["warning missing-file"],
    });
  });

  test("that Notion exported has names without ids", async () => {
    const id = "0f3a1b2c3d4e5f60718293a4b5c6d7e8";
    const result = await read({
      [`Team ${id}.md`]: `# Team\n\n[Room](Team%20${id}/Book%20a%20room%20${id}.md)`,
      [`Team ${id}/Book a room ${id}.md`]: "# How to book?\n\nAsk.",
    });
    expect(result).toMatchObject({
      urls: ["my-site/questions/team", "team/questions/book-a-room"],
      names: { team: "Team" },
      problems: [],
    });
  });

  test("of a wiki of Azure DevOps has pictures in a hidden folder, and no articles there", async () => {
    const result = await read({
      "Tea.md": "# Tea?\n\n![Pot](/.attachments/pot-1.png =50x)",
      "Green/Tea.md": "# Green tea?\n\n![Pot](../.attachments/pot-1.png)",
      ".attachments/pot-1.png": "",
      ".attachments/note.md": "# Note",
    });
    expect(result).toMatchObject({
      urls: ["green/questions/tea", "my-site/questions/tea"],
      leftOut: [".attachments/note.md hidden"],
      problems: [],
    });
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
  test("reports pictures without alternative text once", async () => {
    const result = await read({
      "a.md": "# A?\n\n![](x.png) ![](y.png)",
      "b.md": "# B?\n\n![](x.png)",
      "x.png": "",
      "y.png": "",
    });
    expect(result.problems).toEqual(["warning missing-alt-text"]);
  });

  test("has covers, and titles with formulas and without badges", async () => {
    const result = await read({
      "a.md": page('title: "Is $a_1 * b_1$ worth $5?"\ncover: { image: gone.png, alt: A }'),
      "b.md": "# Lists [![Badge](https://a.example/b.svg)](https://a.example)\n\nText.",
      "c.md": "# What is $\\alpha^2$?\n\nText.",
    });
    expect(result.titles).toEqual(["Is a₁ * b₁ worth $5?", "Lists", "What is α²?"]);
    expect(result.problems).toEqual(["warning missing-file"]);
  });

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

  test("has a readme file that is called like the site if it has no title, and no word on its cache", async () => {
    const files = {
      "README.md": "All on tea.",
      "pots/README.md": "All on pots.",
      ".quire/cache.db": "",
      ".private/a.md": "",
    };
    const result = await read(files);
    expect(result.titles).toEqual(["My site", "Pots"]);
    expect(result.leftOut).toEqual([".private hidden"]);
  });

  test("has subjects named after their folder if its page has a title that says nothing", async () => {
    const files = {
      "faq/a.md": "# A?\n\nText.",
      "faq/README.md": "# Table of Contents\n\nText.",
      "rest-api/b.md": "# B?\n\nText.",
      "rest-api/index.md": "# Overview\n\nText.",
      "other-urls/c.md": "# C?\n\nText.",
    };
    expect((await read(files)).names).toEqual({
      faq: "FAQ",
      "rest-api": "Rest API",
      "other-urls": "Other URLs",
    });
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

  test("publishes notes whose names start with _ or are Index, and titles that start with _", async () => {
    const notes = await read({
      "_Map of tea.md": "[[Pots]]",
      "_maps/_pots.md": "[[Pots]]",
      "_templates/new.md": "[[x]]",
      "Pots.md": "Text.",
    });
    expect(notes.urls).toEqual([
      "my-site/questions/pots",
      "my-site/questions/map-of-tea",
      "maps/questions/pots",
    ]);
    expect(notes.leftOut).toEqual(["_templates/new.md template-folder"]);
    const index = await read({ "a/Index.md": "[[B]]", "a/B.md": "[[Index]]", "a/index.md": "[[B]]" });
    expect(index.urls).toEqual(["a/questions/b", "a/questions/index-note"]);
    const others = await read({
      "faq/_private fields are slow.md": "Text.",
      "faq/_part.md": "Text.",
      "faq/a.md": "Text.",
    });
    expect(others.urls).toEqual(["faq/questions/private-fields-are-slow", "faq/questions/a"]);
    expect(others.leftOut).toEqual(["faq/_part.md underscore-name"]);
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
