import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function read(files: Readonly<Record<string, string>>, subfolder = "", drafts = false) {
  const { articles, leftOut, sourceTree, links } = await readCollection(
    { folder: join(createTempFolder(files), subfolder), lint: false, siteName: "My site", drafts },
    { append: () => 0 },
    silentProgressReporter,
  );
  return {
    tool: sourceTree.tool,
    paths: [...articles.values()].map(({ path }) => path).sort(),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
    attachments: [...links.attachments.values()].map(({ file }) => file.path),
  };
}

const article = "# Why?\n\nText.";

describe("what a publisher excludes in Jekyll", () => {
  const files = {
    "_config.yml": 'exclude: [internal, "*.bak.md", assets/secret.png]',
    "faq/a.md": `${article}\n\n![s](/assets/secret.png) ![o](/assets/open.png) ![p](/internal/p.png)`,
    "faq/a.bak.md": article,
    "internal/notes.md": article,
    "internal/x.bak.md": article,
    "internal/p.png": "",
    "assets/secret.png": "",
    "assets/open.png": "",
  };

  test("is not a page, and told; files that are excluded are not copied", async () => {
    expect(await read(files)).toEqual({
      tool: "jekyll",
      paths: ["faq/a.md"],
      leftOut: ["faq/a.bak.md excluded", "internal/notes.md excluded", "internal/x.bak.md excluded"],
      attachments: ["assets/open.png"],
    });
  });

  test("is none in a part of the project, and drafts don't bring it back", async () => {
    expect((await read(files, "faq", true)).leftOut).toEqual(["a.bak.md excluded"]);
  });

  test("is published if its folder is named as the content folder", async () => {
    expect(await read(files, "internal")).toMatchObject({
      paths: ["notes.md"],
      leftOut: ["x.bak.md excluded"],
    });
  });

  test("is below the folder that the configuration names as source", async () => {
    const result = await read({
      "_config.yml": "source: site\nexclude: [notes]",
      "site/a.md": article,
      "site/notes/b.md": article,
    });
    expect(result).toMatchObject({ paths: ["site/a.md"], leftOut: ["site/notes/b.md excluded"] });
  });
});

describe("a collection of Jekyll", () => {
  const files = (collections: string) => ({
    "_config.yml": collections,
    "_faq/a.md": article,
    "_people/b.md": article,
    "_people/b.png": "",
    "_posts/2024-01-01-c.md": `${article}\n\n![b](/people/b.png)`,
  });

  test("has no pages if its configuration says so", async () => {
    const config = "collections:\n  faq:\n    output: yes\n  people:\n    output: false";
    expect(await read(files(config))).toEqual({
      tool: "jekyll",
      paths: ["_faq/a.md", "_posts/2024-01-01-c.md"],
      leftOut: ["_people/b.md excluded"],
      attachments: [],
    });
  });

  test.each([
    ["says nothing", "collections:\n  faq: {}\n  people:"],
    ["is only named", "collections: [people]"],
  ])("is published if its configuration %s", async (_, config) => {
    expect((await read(files(config))).leftOut).toEqual([]);
  });

  test("has pages if its folder is included or named as the content folder", async () => {
    const collections = "collections: { people: { output: false }, faq: { output: false } }";
    const included = await read(files(`${collections}\ninclude: [_people]`));
    expect(included.leftOut).toEqual(["_faq/a.md excluded"]);
    expect((await read(files(collections), "_people")).paths).toEqual(["b.md"]);
  });

  test("may be in a folder with other collections", async () => {
    const result = await read({
      "_config.yml":
        "collections_dir: all\ncollections:\n  faq: { output: true }\n  people: { output: false }",
      "all/_faq/a.md": article,
      "all/_people/b.md": article,
    });
    expect(result).toMatchObject({ paths: ["all/_faq/a.md"], leftOut: ["all/_people/b.md excluded"] });
  });
});

test("notes that are not published are not embedded in others, unless drafts are published", async () => {
  const files = {
    ".obsidian/app.json": "{}",
    "a.md": "Shown. ![[b]]\n\n![[b]]\n\n![[c]]\n\n![[d#Part]]\n\n![[e]]",
    "b.md": "---\ndraft: true\n---\nHidden.",
    "c.md": "---\npublish: false\n---\nHidden.",
    "d.md": "---\ndate: 9999-01-01\n---\n## Part\n\nHidden.",
    "e.md": "---\ndate: 2020-01-01\n---\nEmbedded.",
  };
  const readText = async (drafts: boolean): Promise<string> => {
    const folder = createTempFolder(files);
    const records: string[] = [];
    const append = (record: Uint8Array): number => records.push(Buffer.from(record).toString());
    await readCollection({ folder, lint: false, drafts }, { append }, silentProgressReporter);
    return records.find((record) => record.includes("Shown.")) ?? "";
  };
  expect(await readText(false)).toContain("Embedded.");
  expect(await readText(false)).not.toContain("Hidden.");
  const withDrafts = await readText(true);
  expect(withDrafts.slice(0, withDrafts.indexOf('"text":')).match(/"Hidden\."/gu)).toHaveLength(3);
});

describe("what a publisher excludes in MkDocs", () => {
  const files = {
    "mkdocs.yml": [
      "exclude_docs: |",
      "  internal/",
      "  !internal/open.md",
      "draft_docs: |",
      "  *.draft.md",
      "not_in_nav: |",
      "  hidden.md",
      "markdown_extensions:",
      "  - x: !!python/name:a.b",
    ].join("\n"),
    "docs/faq/a.md": article,
    "docs/faq/b.draft.md": article,
    "docs/hidden.md": article,
    "docs/internal/c.md": article,
    "docs/internal/open.md": article,
  };

  test("is not a page, unless it is brought back, or is only not in the navigation", async () => {
    expect(await read(files)).toMatchObject({
      paths: ["docs/faq/a.md", "docs/hidden.md", "docs/internal/open.md"],
      leftOut: ["docs/faq/b.draft.md draft", "docs/internal/c.md excluded"],
    });
  });

  test("is published with drafts if it is one, also in a part of the project", async () => {
    expect((await read(files, "", true)).leftOut).toEqual(["docs/internal/c.md excluded"]);
    expect((await read(files, "docs/faq", true)).paths).toEqual(["a.md", "b.draft.md"]);
    expect((await read(files, "docs/faq")).leftOut).toEqual(["b.draft.md draft"]);
    expect((await read(files, "docs/internal")).leftOut).toEqual([]);
  });
});

test("a page of Logseq that isn't public is left out", async () => {
  const result = await read({
    "logseq/config.edn": "{}",
    "pages/a.md": "public:: false\n\n- Text.",
    "pages/b.md": "public:: true\n\n- Text.",
    "pages/c.md": "- Text.\n  public:: false",
  });
  expect(result).toMatchObject({
    tool: "logseq",
    paths: ["pages/b.md", "pages/c.md"],
    leftOut: ["pages/a.md not-published"],
  });
});

describe("a file of mdBook that its summary doesn't list", () => {
  const files = {
    "book.toml": "",
    "src/SUMMARY.md": "- [Why](why.md)\n- [How](faq/how.md)\n",
    "src/why.md": `${article}\n\n{{#include parts/licence.md}}\n\n\\{{#include other.md}}`,
    "src/faq/how.md": `${article}\n\n{{#rustdoc_include ../parts/code.md:part}}\n\n{{#include ../why.md}}`,
    "src/parts/licence.md": "Free.",
    "src/parts/code.md": "Code.",
    "src/other.md": article,
  };

  test("is left out if another file includes it, and a page if not", async () => {
    expect(await read(files)).toMatchObject({
      paths: ["src/faq/how.md", "src/other.md", "src/why.md"],
      leftOut: ["src/SUMMARY.md project-file", "src/parts/code.md snippet", "src/parts/licence.md snippet"],
    });
  });

  test("is a page in a part of the book, which has no summary", async () => {
    expect((await read(files, "src/parts")).paths).toEqual(["code.md", "licence.md"]);
  });
});

describe("what the configuration of other tools excludes", () => {
  const pages = {
    "guide/a.md": article,
    "guide/README.md": article,
    "README.md": article,
    "drafts/b.md": article,
    "drafts.md": article,
  };

  test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    [
      "conf.py of Sphinx",
      { "conf.py": "exclude_patterns = [\n    '_build',\n    # 'guide',\n    \"drafts\", 'README.md',\n]\n" },
      "sphinx",
      ["README.md excluded", "drafts/b.md excluded"],
    ],
    [
      "a book of Jupyter",
      { "_toc.yml": "format: jb-book", "_config.yml": "exclude_patterns: [drafts/*]" },
      "sphinx",
      ["drafts/b.md excluded"],
    ],
    ["myst.yml", { "myst.yml": "project:\n  exclude: [drafts/**]" }, "sphinx", ["drafts/b.md excluded"]],
    [
      "VitePress",
      { ".vitepress/config.ts": "export default { srcExclude: ['**/README.md', 'drafts/**'] };" },
      "vitepress",
      ["README.md excluded", "drafts/b.md excluded", "guide/README.md excluded"],
    ],
  ])("is not a page: %s", async (_, config, tool, expected) => {
    const result = await read({ ...pages, ...config });
    expect(result.tool).toBe(tool);
    expect(result.leftOut.filter((each) => each.endsWith("excluded")).sort()).toEqual(expected);
  });
});

test("files about a project are not pages, also in other languages and under names of newer tools", async () => {
  const names = [
    "AGENTS",
    "CLAUDE",
    "CODE-OF-CONDUCT",
    "CONTRIBUTING.zh-CN",
    "CONTRIBUTING_de",
    "CONTRIBUTORS",
    "LICENSE-CC-BY",
    "ISSUE_TEMPLATE",
    "RELEASE_NOTES",
    "TEMPLATE",
  ];
  const files = Object.fromEntries(names.map((name) => [`${name}.md`, article]));
  const result = await read({ ...files, "SECURITY_HSTS.md": article, "contributors.md": article });
  expect(result.paths).toEqual(["SECURITY_HSTS.md", "contributors.md"]);
  expect(result.leftOut).toEqual(names.toSorted().map((name) => `${name}.md project-file`));
});
