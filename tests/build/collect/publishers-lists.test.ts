import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { foldersToLanguages } from "../../../src/build/collect/languages/language-tags.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const page = (fields: string, body = "Text."): string => `---\n${fields}\n---\n${body}\n`;

async function read(files: Readonly<Record<string, string>>) {
  const collection = await readCollection(
    { folder: createTempFolder(files), lint: false, siteName: "My site" },
    { append: () => 0 },
    silentProgressReporter,
  );
  const { articles, subjects, leftOut, sourceTree, diagnostics } = collection;
  const byOrder = [...articles.values()]
    .filter(({ order }) => order !== undefined)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  return {
    tool: sourceTree.tool,
    urls: [...articles.keys()].map((url) => url.replace("/learn/", "")),
    titles: [...articles.values()].map(({ question }) => question),
    dates: [...articles.values()].map(({ date }) => date),
    inOrder: byOrder.map(({ path }) => path),
    names: Object.fromEntries([...subjects].map(([slug, { name }]) => [slug, name])),
    orders: Object.fromEntries([...subjects].map(([slug, { order }]) => [slug, order])),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
    problems: diagnostics.map(({ rule }) => rule),
  };
}

describe("pages are in the order of their publisher's list", () => {
  const pages = {
    "tea.md": "# Tea\n\nHot.",
    "ice/cold.md": "# Cold\n\nIce.",
    "ice/index.md": "# Ice\n\nAll.",
  };

  test.each<readonly [tool: string, files: Readonly<Record<string, string>>, prefix: string]>([
    [
      "docusaurus",
      { "docusaurus.config.js": "", "sidebars.js": "export default ['ice/cold', 'tea']" },
      "docs/",
    ],
    [
      "vitepress",
      { ".vitepress/config.ts": "export default { a: [{ link: '/ice/cold' }, { link: '/tea' }] }" },
      "",
    ],
    [
      "sphinx",
      { "_toc.yml": "root: ice/index\nparts:\n  - chapters:\n      - file: ice/cold\n      - file: tea\n" },
      "",
    ],
    ["mintlify", { "docs.json": '{ "navigation": { "pages": ["ice/cold", "tea"] } }' }, ""],
    ["docsify", { "_sidebar.md": "- [Cold](/ice/cold)\n- [Tea](tea.md)\n" }, ""],
    [
      "documenter",
      { "make.jl": 'makedocs(pages = ["Ice" => ["ice/cold.md"], "tea.md"])', "src/x.txt": "" },
      "src/",
    ],
    [
      "writerside",
      {
        "writerside.cfg": '<ihp><topics dir="topics"/></ihp>',
        "a.tree": '<toc-element topic="cold.md"/><toc-element topic="tea.md" toc-title="Hot"/>',
      },
      "topics/",
    ],
    ["docfx", { "docfx.json": "{}", "toc.yml": "- href: ice/cold.md\n- name: Tea\n  href: tea.md\n" }, ""],
  ])("of %s", async (tool, lists, prefix) => {
    const files = Object.entries(pages).map(([path, text]) => [`${prefix}${path}`, text]);
    const result = await read({ ...Object.fromEntries(files), ...lists });
    expect(result).toMatchObject({ tool, inOrder: [`${prefix}ice/cold.md`, `${prefix}tea.md`] });
  });

  test("of no tool, which lists them in a page of their own", async () => {
    const files = {
      "documentation.md":
        "- ## Basics\n  - [Tea](/docs/{{version}}/tea)\n  - [Cups](/docs/{{version}}/cups)\n",
      "cups.md": "# Cups\n\nFor tea.",
      "tea.md": "# Tea\n\nHot.",
    };
    const { inOrder, problems } = await read(files);
    expect(inOrder).toEqual(["documentation.md", "tea.md", "cups.md"]);
    expect(problems).toEqual([]);
  });

  test("of Nextra, which also names folders", async () => {
    const result = await read({
      "theme.config.jsx": "",
      "pages/_meta.js": 'export default { tea: "Hot tea", ice: { title: "All ice" } }',
      "pages/tea.mdx": "Hot.",
      "pages/ice/cold.mdx": "Ice.",
      "components/x.mdx": "Part.",
    });
    expect(result).toMatchObject({
      tool: "nextra",
      urls: ["ice/questions/cold", "my-site/questions/tea"],
      titles: ["Cold", "Hot tea"],
      names: { ice: "All ice" },
      leftOut: ["components/x.mdx outside-content"],
    });
  });
});

describe("a folder", () => {
  test("of Logseq has pages with properties, and names with paths", async () => {
    const result = await read({
      "logseq/config.edn": "{}",
      "pages/tea.md": "title:: Green tea\ntags:: [[hot]], drink\n\n- See [[ice/cold]] and [[Green tea]]\n",
      "pages/ice___cold.md": "- Text\n",
    });
    expect(result).toMatchObject({
      tool: "logseq",
      urls: ["my-site/questions/ice___cold", "my-site/questions/tea"],
      titles: ["Ice cold", "Green tea"],
      problems: [],
    });
  });

  test("of a wiki has links whose text comes first, which its names of files tell", async () => {
    const result = await read({
      "_Sidebar.md": "[[Home]]",
      "Home.md": "See [[hot things|Tea-pots]].",
      "Tea-pots.md": "Back [[home|Home]].",
    });
    expect(result).toMatchObject({ tool: "gollum", titles: ["Home", "Tea pots"], problems: [] });
  });

  test("of Azure DevOps has names whose hyphens are spaces, and encoded hyphens", async () => {
    const result = await read({
      ".order": "Tea-pots\n",
      "Tea-pots.md": "[Two](/Tea-pots/Two%2Dcup-pots)",
      "Tea-pots/Two%2Dcup-pots.md": "Text.",
    });
    expect(result).toMatchObject({ tool: "gollum", titles: ["Tea pots", "Two-cup pots"], problems: [] });
    expect(result.names).toMatchObject({ "tea-pots": "Tea pots" });
  });

  test("of MDN is linked by the URLs that its fields say", async () => {
    const result = await read({
      "glossary/tea/index.md": page(
        "title: Tea\nslug: Glossary/Tea\npage-type: glossary",
        'A {{Glossary("Pot")}}.',
      ),
      "glossary/pot/index.md": page("title: Pot\nslug: Glossary/Pot\npage-type: glossary"),
    });
    expect(result).toMatchObject({ tool: "mdn", titles: ["Pot", "Tea"], problems: [] });
  });

  test("of GitHub's documentation has the publisher's values in titles, and no tags that can't be executed", async () => {
    const result = await read({
      "data/variables/product.yml": "pot: Tea pot\n",
      "content/a.md": page("title: 'The {% data variables.product.pot %}'"),
      "content/b.md": page("title: 'A {% data variables.product.none %}cup'"),
    });
    expect(result).toMatchObject({ tool: "github-docs", titles: ["The Tea pot", "A cup"], problems: [] });
  });

  test("of Sphinx has anchors that any page can link to", async () => {
    const result = await read({
      "conf.py": "",
      "tea.md": "# Tea\n\nSee {ref}`cold`.",
      "ice.md": "# Ice\n\n(cold)=\n## How cold\n\nVery.",
    });
    expect(result).toMatchObject({ tool: "sphinx", problems: [] });
  });

  test("of Jekyll may have its content in a folder that its configuration names", async () => {
    const result = await read({
      "_config.yml": "source: site",
      "site/_faq/tea.markdown": page("title: Tea?", "[Ice](/faq/ice/)"),
      "site/_faq/ice.markdown": page("title: Ice?"),
      "README.md": "# Project",
    });
    expect(result).toMatchObject({
      tool: "jekyll",
      urls: ["faq/questions/ice", "faq/questions/tea"],
      leftOut: ["README.md outside-content"],
      problems: [],
    });
  });

  test("of notes may name them by their number", async () => {
    const result = await read({
      ".obsidian/app.json": "{}",
      "20240131 Tea.md": "See [[20240201]].",
      "20240201 Ice.md": "Text.",
      "templates/day.md": "{{date}}",
      "kit/99 - Templates/week.md": "# <% tp.file.title %>",
    });
    expect(result).toMatchObject({ problems: [], titles: ["20240131 Tea", "20240201 Ice"] });
    expect(result.leftOut).toEqual(
      expect.arrayContaining([
        "kit/99 - Templates/week.md template-folder",
        "templates/day.md template-folder",
      ]),
    );
  });

  test("of translations is called as its language calls itself", async () => {
    const files = { "Fa/a.md": "# A\n\nx", "zh-cn/a.md": "# A\n\nx", "French/a.md": "# A\n\nx" };
    expect((await read(files)).names).toEqual({ fa: "فارسی", "zh-cn": "中文（中国）", french: "Français" });
  });
});

test("dates are read in the forms that tools write", async () => {
  const result = await read({
    "a.md": page("title: A\nms.date: 01/02/2024"),
    "b.md": page("title: B\ndate: 1706659200000"),
    "c.md": page("title: C\ndate:\n  created: 2024-01-31"),
    "d.md": page('title: D\ndate: "31/1/2024"'),
    "e.md": page("title: E\ndateModified: 2024-01-31"),
  });
  expect(result.dates).toEqual(["2024-01-02", "2024-01-31", "2024-01-31", "2024-01-31", "2024-01-31"]);
});

test.each([".order", "_order.yaml"])("pages and folders are in the order of a file %s", async (name) => {
  const { inOrder, orders } = await read({
    [name]: name === ".order" ? "Tea\nPots\nIce\n" : "- Tea\n- Pots\n- Ice\n",
    "Ice.md": "# Ice\n\nText.",
    "Tea.md": "# Tea\n\nText.",
    "Pots/a.md": "# A\n\nText.",
  });
  expect(inOrder).toEqual(["Tea.md", "Ice.md"]);
  expect(orders).toMatchObject({ pots: 1 });
});

describe("names of folders mean languages", () => {
  test.each<readonly [names: readonly string[], languages: Readonly<Record<string, string>>]>([
    [["fa_IR", "tea"], { fa_IR: "fa-IR" }],
    [["zh-cn", "tea", "pot"], { "zh-cn": "zh-CN" }],
    [["Fa", "En"], { Fa: "fa", En: "en" }],
    [["zh-hans", "zh-docs"], { "zh-hans": "zh-Hans" }],
    [
      ["Arabic", "Chinese-Traditional", "Farsi"],
      { Arabic: "ar", "Chinese-Traditional": "zh-Hant", Farsi: "fa" },
    ],
    [["Polish", "Paint", "Brush"], {}],
    [["es-419", "en"], { "es-419": "es-419", en: "en" }],
  ])("%j", (names, languages) => {
    expect(Object.fromEntries(foldersToLanguages(names))).toEqual(languages);
  });
});

test("pages and folders of Sphinx are in the order of the tables of contents in its pages", async () => {
  const { inOrder, names, orders, tool } = await read({
    "conf.py": "",
    "index.md":
      "# Tea\n\nAll.\n\n```{toctree}\n:maxdepth: 2\n\npots/index\nice/index.rst\nwater\nself\n```\n",
    "water.md": "# Water\n\n:::{toctree}\n---\nhidden: true\n---\nHot water <hot.md>\ncold\n:::\n",
    "hot.md": "Text.",
    "cold.md": "# Cold\n\nText.",
    "pots/index.md": "# All pots\n\nText.\n\n```{toctree}\n:glob:\n\ntin\n*\n```\n",
    "pots/clay.md": "# Clay\n\nText.",
    "pots/tin.md": "# Tin\n\nText.",
    "ice/index.rst":
      "===\nIce\n===\n\n.. toctree::\n   :caption: All\n\n   New ice <new>\n   /ice/cube\n\nText.\n",
    "ice/cube.md": "# Cube\n\nText.",
    "ice/new.md": "# New\n\nText.",
  });
  expect(tool).toBe("sphinx");
  expect(inOrder.filter((path) => path.startsWith("ice"))).toEqual(["ice/new.md", "ice/cube.md"]);
  expect(inOrder.filter((path) => path.startsWith("pots"))).toEqual(["pots/tin.md"]);
  expect(inOrder.slice(-2)).toEqual(["hot.md", "cold.md"]);
  expect(names).toMatchObject({ ice: "Ice", pots: "All pots" });
  expect((orders["pots"] ?? 0) < (orders["ice"] ?? 0)).toBe(true);
});

test("pages of a book of d2lbook are in the order of its lists", async () => {
  const { inOrder, tool } = await read({
    "index.md": "# Tea\n\nAll.\n\n```toc\n:maxdepth: 1\n\nwater\npots/tin\nice\n```\n",
    "water.md": "# Water\n:label:`sec_water`\n\nText.",
    "ice.md": "# Ice\n\nText.",
    "pots/tin.md": "# Tin\n\nText.",
  });
  expect(tool).toBe("sphinx");
  expect(inOrder).toEqual(["water.md", "pots/tin.md", "ice.md"]);
});

test("a list for all languages orders the pages and folders of each", async () => {
  const config =
    "const side = (l) => [l + 'tea/pot', l + 'tea/cup', l + 'ice/cube'];\nexport default { a: side('/de/'), b: side('/en/') };";
  const pages = ["de", "en", "zh-tw"].flatMap((language) =>
    ["tea/cup", "tea/pot", "ice/cube", "ice/old"].map((name) => [`${language}/${name}.md`, "# A\n\nText."]),
  );
  const { inOrder, orders } = await read({ ".vuepress/config.js": config, ...Object.fromEntries(pages) });
  for (const language of ["de", "en", "zh-tw"]) {
    expect(inOrder.filter((path) => path.startsWith(language))).toEqual(
      ["tea/pot", "tea/cup", "ice/cube"].map((name) => `${language}/${name}.md`),
    );
    expect((orders[`${language}/tea`] ?? 1) < (orders[`${language}/ice`] ?? 0)).toBe(true);
  }
});

test("headings of SUMMARY.md name the folders whose pages are below them", async () => {
  const { names } = await read({
    "SUMMARY.md":
      "# Summary\n\n- [Home](README.md)\n\n## Erste Schritte\n\n- [A](start/a.md)\n  - [B](start/deep/b.md)\n\n## Tee\n\n- [Tea](tea/README.md)\n- [C](tea/c.md)\n\n## Eis\n\n- [D](both/d.md)\n\n## Eis 2\n\n- [E](both/e.md)\n",
    ...Object.fromEntries(
      ["README", "start/a", "start/deep/b", "tea/README", "tea/c", "both/d", "both/e"].map((path) => [
        `${path}.md`,
        `# Page ${path}\n\nText.`,
      ]),
    ),
  });
  expect(names).toMatchObject({
    start: "Erste Schritte",
    "start/deep": "Deep",
    tea: "Page tea/README",
    both: "Both",
  });
});

test("folders are in the order in which a list names their first files", async () => {
  const { orders } = await read({
    "SUMMARY.md":
      "- [Pot](tea/pot.md)\n  - [Clay](tea/clay/a.md)\n- [Cube](ice/cube.md)\n- [One](1-x/a.md)\n",
    "tea/pot.md": "# Pot\n\nText.",
    "tea/clay/a.md": "# Clay\n\nText.",
    "ice/cube.md": "# Cube\n\nText.",
    "1-x/a.md": "# One\n\nText.",
  });
  expect((orders["tea"] ?? 1) < (orders["ice"] ?? 0)).toBe(true);
  expect(orders["tea/clay"]).toBe(1);
  expect(orders["1-x"]).toBeUndefined();
});

test.each([".pages", ".pages.yml", ".nav.yml"])(
  "%s of MkDocs' plugins orders and names folders",
  async (name) => {
    const nav =
      "nav:\n  - ice/\n  - Hot drinks: tea\n  - All: all.md\n  - Site: https://example.org\n  - Rest:\n      - b.md\n  - ...\n";
    const { inOrder, names, orders, titles } = await read({
      "mkdocs.yml": "site_name: Drinks",
      [`docs/${name}`]: nav,
      [`docs/ice/${name}`]: "title: Cold drinks\nnav: [z.md, a.md]",
      "docs/ice/a.md": "# A\n\nText.",
      "docs/ice/z.md": "# Z\n\nText.",
      "docs/tea/a.md": "# A\n\nText.",
      "docs/all.md": "Text.",
      "docs/b.md": "# B\n\nText.",
    });
    expect(inOrder.filter((path) => path.includes("ice"))).toEqual(["docs/ice/z.md", "docs/ice/a.md"]);
    expect(inOrder).toEqual(expect.arrayContaining(["docs/all.md", "docs/b.md"]));
    expect(names).toMatchObject({ ice: "Cold drinks", tea: "Hot drinks" });
    expect((orders["ice"] ?? 1) < (orders["tea"] ?? 0)).toBe(true);
    expect(titles).toContain("All");
  },
);

describe("without a tool, the page of a folder", () => {
  const pages = {
    "tea/black.md": "# Black\n\nText.",
    "tea/white tea.md": "# White\n\nText.",
    "tea/extra.md": "# Extra\n\nText.",
    "ice/cube.md": "# Cube\n\nText.",
    "ice/README.md": "# Ice\n\nSee [white](../tea/white%20tea.md).",
  };

  test("orders what is in folders if it mentions most of it", async () => {
    const list =
      '<a href="tea/white%20tea.md">White</a>\n\n- [Black](./tea/black.md#x)\n- [Ice](ice/README.md)';
    const { inOrder, orders, titles } = await read({ ...pages, "README.md": `# Drinks\n\n${list}` });
    expect(inOrder).toEqual(["README.md", "tea/white tea.md", "tea/black.md"]);
    expect((orders["tea"] ?? 1) < (orders["ice"] ?? 0)).toBe(true);
    expect(titles).toContain("White");
  });

  test("comes before the translations that it lists", async () => {
    const languages = ["fr-FR", "de-DE", "ar-EG"];
    const translations = languages.map((language) => [`${language}/README.md`, "# Quiz\n\nText."]);
    const list = languages.map((language) => `- [${language}](${language}/README.md)`).join("\n");
    const { inOrder } = await read({ "README.md": `# Quiz\n\n${list}`, ...Object.fromEntries(translations) });
    expect(inOrder).toEqual(["README.md", "fr-FR/README.md", "de-DE/README.md", "ar-EG/README.md"]);
  });

  test("is not a list if it mentions only some", async () => {
    const { inOrder, orders } = await read({ ...pages, "README.md": "# Drinks\n\n[Black](tea/black.md)" });
    expect(inOrder).toEqual([]);
    expect(orders["tea"]).toBeUndefined();
  });

  test("leaves numbered names in the order of their numbers", async () => {
    const { orders } = await read({
      "README.md": "- [Two](02-ice/a.md)\n- [One](01-tea/a.md)",
      "01-tea/a.md": "# A\n\nText.",
      "02-ice/a.md": "# A\n\nText.",
    });
    expect(orders).toMatchObject({ "01-tea": 1, "02-ice": 2 });
  });
});

test("pages of wikis without a heading are called by their names, not as in the sidebar", async () => {
  const { titles } = await read({
    "_Sidebar.md": "- [FAQ](Questions-and-Answers)\n- [[Home]]",
    "Questions-and-Answers.md": "Text.",
    "Home.md": "Text.",
  });
  expect(titles).toEqual(["Home", "Questions and Answers"]);
});

test("pages that begin with the name of their book are called as their chapter", async () => {
  const { titles, names } = await read({
    "roast/README.md": "# Book of Tea\n\n- [One](one.md)",
    "roast/one.md": "# Book of Tea\n# Chapter 1: *Leaves*\n\nText.\n\n## Green\n\nText.",
    "roast/two.md": "# Book of Tea\n\n# Chapter 2: Water\n\nText.",
    "roast/toc.md": "# Book of Tea\n\n## Table of Contents\n\n* Leaves",
    "roast/parts.md": "# Book of Tea\n\n## One\n\nText.\n\n## Two\n\nText.",
    "other.md": "# FAQ\n\n# Why?\n\nText.",
  });
  expect(titles).toEqual([
    "FAQ",
    "Chapter 1: Leaves",
    "Book of Tea",
    "Table of Contents",
    "Chapter 2: Water",
  ]);
  expect(names).toMatchObject({ roast: "Book of Tea" });
});

test("numbers before the names of folders order them, and are not part of their names", async () => {
  const { names, orders } = await read({
    "01-hot-tea/a.md": "# A\n\nText.",
    "2. Ice/a.md": "# A\n\nText.",
    "10.pots/a.md": "# A\n\nText.",
    "tools/1.x/a.md": "# A\n\nText.",
    "tools/2.x/a.md": "# A\n\nText.",
    "days/30-days/a.md": "# A\n\nText.",
  });
  expect(names).toMatchObject({ "01-hot-tea": "Hot tea", "2-ice": "Ice", "10.pots": "Pots" });
  expect(names).toMatchObject({ "tools/1.x": "1.x", "days/30-days": "30 days" });
  expect(orders).toMatchObject({ "01-hot-tea": 1, "2-ice": 2, "10.pots": 10, tools: undefined });
});

test("pages without a title are called as they are in navigation", async () => {
  const { titles } = await read({
    "a.md": page("sidebar_label: Hot tea", "Text.\n\n## Pots\n\nText."),
    "b.md": page("sidebar_label: Tea", "# Cold tea\n\nText."),
    "c.md": page("linkTitle: Pots"),
    "d.md": page("sidebar:\n  label: Cups"),
  });
  expect(titles).toEqual(["Hot tea", "Cold tea", "Pots", "Cups"]);
});

test("names in a publisher's list are shown without entities", async () => {
  const { names } = await read({
    "mkdocs.yml":
      "site_name: Tea\nnav:\n  - 1 &nbsp; Pots &amp; cups:\n    - pots/all.md\n    - pots/cups.md\n",
    "docs/pots/all.md": "# All\n\nText.",
    "docs/pots/cups.md": "# Cups\n\nText.",
  });
  expect(names["pots"]?.replace(/\s+/gu, " ")).toBe("1 Pots & cups");
});
