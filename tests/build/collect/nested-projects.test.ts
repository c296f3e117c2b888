import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { readToolSite } from "../../../src/build/collect/tools/read-tool-site.ts";
import { proposeLanguages } from "../../../src/build/languages/propose-languages.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function read(files: Readonly<Record<string, string>>, subfolder = "") {
  const { articles, leftOut, sourceTree, links, diagnostics } = await readCollection(
    { folder: join(createTempFolder(files), subfolder), lint: false, siteName: "My site" },
    { append: () => 0 },
    silentProgressReporter,
  );
  const { identities } = sourceTree;
  return {
    tool: sourceTree.tool,
    urls: [...articles.keys()].map((url) => url.replace("/learn/", "")),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
    published: Object.fromEntries(identities.map(({ path, publishedUrls }) => [path, publishedUrls])),
    targets: [...links.bySource].flatMap(([, resolutions]) =>
      resolutions.map((resolution) => {
        if (resolution.kind === "page") return resolution.page.path;
        return resolution.kind === "file" ? resolution.file.path : resolution.kind;
      }),
    ),
    problems: diagnostics.map(({ rule }) => rule),
  };
}

const readme = "# Project\n\nText.";

/** A page with links from the site's root, and what they lead to, in a folder. */
const pages = (folder: string, ...links: readonly string[]): Record<string, string> => ({
  "README.md": readme,
  [`${folder}/faq/a.md`]: `# A?\n\n${links.join("\n\n")}`,
  [`${folder}/faq/b.md`]: "# B?\n\nText.",
});

describe("a project whose configuration is a program", () => {
  test.each([
    ["eleventy", ".eleventy.js", 'module.exports = () => ({ dir: { output: "out", input: "./site/" } });'],
    ["eleventy", "eleventy.config.js", 'export default (config) => config.setInputDirectory("site");'],
    ["vitepress", ".vitepress/config.ts", "export default { srcDir: 'site' };"],
  ])("of %s names the folder of its pages: %s", async (tool, name, program) => {
    const result = await read({ [name]: program, ...pages("site", "[b](/faq/b)") });
    expect(result).toMatchObject({
      tool,
      urls: ["faq/questions/a", "faq/questions/b"],
      leftOut: expect.arrayContaining(["README.md outside-content"]),
      targets: ["site/faq/b.md"],
      problems: [],
    });
  });
});

test("a site of Docusaurus whose documents are in another folder has them beside its blog", async () => {
  const { urls, leftOut } = await read({
    "docusaurus.config.js":
      "module.exports = { presets: [['classic', { docs: { sidebarPath: 'x', path: 'contents' } }]] };",
    "contents/a.md": "# A\n\nText.",
    "blog/b.md": "# B\n\nText.",
    "notes/c.md": "# C\n\nText.",
  });
  expect(urls).toEqual(["my-site/questions/b", "my-site/questions/a"]);
  expect(leftOut).toEqual(["notes/c.md outside-content"]);
});

describe("a repository whose project is in a folder", () => {
  test.each<[tool: string, files: Record<string, string>, folder: string, picture: string, url: string]>([
    [
      "vitepress",
      {
        "docs/.vitepress/config.mts": "",
        "docs/public/img/a.png": "",
        ...pages("docs", "[b](/faq/b) ![a](/img/a.png)"),
      },
      "docs",
      "img/a.png",
      "/faq/b.html",
    ],
    [
      "vuepress",
      {
        "docs/.vuepress/config.js": "",
        "docs/.vuepress/public/img/a.png": "",
        ...pages("docs", "[b](/faq/b.html) ![a](/img/a.png)"),
      },
      "docs",
      "img/a.png",
      "/faq/b.html",
    ],
    [
      "docusaurus",
      {
        "website/docusaurus.config.ts": "",
        "website/static/img/a.png": "",
        "website/versioned_docs/version-1/faq/b.md": "# Old\n\nText.",
        ...pages("docs", "[b](/docs/faq/b) ![a](/img/a.png)"),
      },
      "docs",
      "img/a.png",
      "/docs/faq/b",
    ],
    [
      "docusaurus",
      {
        "website/docusaurus.config.js": "",
        "website/static/img/a.png": "",
        ...pages("website/docs", "[b](/docs/faq/b) ![a](@site/static/img/a.png)"),
      },
      "website/docs",
      "img/a.png",
      "/docs/faq/b",
    ],
    [
      "sphinx",
      {
        "docs/conf.py": "",
        "docs/_static/a.png": "",
        ...pages("docs", "[b](/faq/b.md) ![a](/_static/a.png)"),
      },
      "docs",
      "docs/_static/a.png",
      "/faq/b.html",
    ],
    [
      "sphinx",
      {
        "docs/source/conf.py": "",
        "docs/source/_static/a.png": "",
        ...pages("docs/source", "[b](/faq/b.md) ![a](/_static/a.png)"),
      },
      "docs/source",
      "docs/source/_static/a.png",
      "/faq/b.html",
    ],
    [
      "sphinx",
      {
        "source/conf.py": "",
        "source/_static/a.png": "",
        ...pages("source", "[b](/faq/b.md) ![a](/_static/a.png)"),
      },
      "source",
      "source/_static/a.png",
      "/faq/b.html",
    ],
    [
      "jekyll",
      {
        "docs/_config.yml": "exclude: [notes]",
        "docs/assets/a.png": "",
        "docs/notes/x.md": "# X\n\nText.",
        ...pages("docs", "[b](/faq/b.html) ![a](/assets/a.png)"),
      },
      "docs",
      "docs/assets/a.png",
      "/faq/b.html",
    ],
    [
      "mdbook",
      {
        "docs/book.toml": "",
        "docs/src/SUMMARY.md": "- [A](faq/a.md)\n- [B](faq/b.md)",
        "docs/src/img/a.png": "",
        ...pages("docs/src", "[b](/faq/b.html) ![a](../img/a.png)"),
      },
      "docs/src",
      "docs/src/img/a.png",
      "/faq/b.html",
    ],
  ])("of %s is read as that project", async (tool, files, folder, picture, url) => {
    const result = await read(files);
    expect(result).toMatchObject({ tool, urls: ["faq/questions/a", "faq/questions/b"], problems: [] });
    expect(result.targets).toEqual([`${folder}/faq/b.md`, picture]);
    expect(result.published[`${folder}/faq/b.md`]?.[0]).toBe(url);
    expect(result.leftOut[0]).toBe("README.md outside-content");
  });

  test("of Docusaurus has its posts, pages and translations there, too", async () => {
    const translation = "website/i18n/fa/docusaurus-plugin-content-docs";
    const result = await read({
      "website/docusaurus.config.js": "",
      "docs/faq/a.md": "# A?\n\nText.",
      "website/blog/2021-03-04-snow.md": "# Snow?\n\nText.",
      [`${translation}/current/faq/a.md`]: "# چرا؟\n\nText.",
      [`${translation}/version-1/faq/a.md`]: "# Old\n\nText.",
    });
    expect(result.urls).toEqual(["faq/questions/a", "my-site/questions/snow", "fa/faq/questions/a"]);
    expect(result.published[`${translation}/current/faq/a.md`]).toEqual(["/fa/docs/faq/a"]);
    expect(result.published["website/blog/2021-03-04-snow.md"]).toEqual(["/blog/2021/03/04/snow"]);
    expect(result.leftOut).toEqual([`${translation}/version-1/faq/a.md project-file`]);
  });

  test("has files that are not pages, as it would alone", async () => {
    const result = await read({
      "docs/_config.yml": "",
      "docs/faq/a.md": "# A?\n\nText.",
      "docs/faq/b.md": "# B?\n\nText.",
      "docs/404.md": "# Not found\n\nText.",
      "docs/vendor/x.md": "# X\n\nText.",
      "tools/notes.md": "# Notes\n\nText.",
    });
    expect(result).toMatchObject({
      urls: ["faq/questions/a", "faq/questions/b"],
      leftOut: [
        "docs/404.md project-file",
        "docs/vendor/x.md outside-content",
        "tools/notes.md outside-content",
      ],
    });
  });

  test("has the name and the languages of its configuration", async () => {
    const folder = createTempFolder({
      "docs/.vitepress/config.ts":
        'export default {\n  title: "Bees",\n  locales: { root: { label: "English", lang: "en" }, fr: { label: "Français" } },\n}',
      "docs/a.md": "# A?\n\nText.",
      "docs/fr/a.md": "# A ?\n\nText.",
    });
    expect(await readToolSite(folder)).toEqual({ name: "Bees" });
    expect(await proposeLanguages(folder)).toMatchObject({
      languages: { en: {}, fr: {} },
      content: folder,
    });
  });
});

describe("a repository without a configuration", () => {
  // Its readme file may be what it is about.
  const project = "my-site/questions/project";

  test.each<[string, string, string, Record<string, string>]>([
    ["content", "hugo", "/faq/b/", { "content/faq/_index.md": "---\ntitle: Tea\n---\nText." }],
    ["docs", "markdown", "/faq/b", {}],
    ["src/content/docs", "markdown", "/faq/b/", { "CONTRIBUTING.md": readme }],
  ])("whose markdown is all in %s starts there (%s)", async (folder, tool, link, more) => {
    const result = await read({ ...pages(folder, `[b](${link})`), ...more });
    expect(result).toMatchObject({
      tool,
      urls: [project, "faq/questions/a", "faq/questions/b"],
      problems: [],
    });
    expect(result.targets).toEqual([`${folder}/faq/b.md`]);
  });

  test("is read as a whole if there are other pages", async () => {
    const { urls } = await read({ ...pages("docs", "Text."), "notes/c.md": "# C?\n\nText." });
    expect(urls).toEqual([project, "docs/faq/questions/a", "docs/faq/questions/b", "notes/questions/c"]);
  });
});

describe("a folder is read as a whole", () => {
  const page = "# Why?\n\nText.";

  test.each<[string, string, Record<string, string>]>([
    [
      "if it has a configuration of its own",
      "mkdocs",
      { "mkdocs.yml": "docs_dir: docs", "docs/conf.py": "", "docs/a.md": page },
    ],
    [
      "if two of its folders have one",
      "markdown",
      { "docs/_config.yml": "", "website/docusaurus.config.js": "", "docs/a.md": page, "b.md": page },
    ],
    [
      "if most of its articles are elsewhere",
      "markdown",
      { "docs/_config.yml": "", "docs/a.md": page, "faq/a.md": page, "faq/b.md": page },
    ],
    ["if it is in Quire's own format", "quire", { "docs/_config.yml": "", "learn/x/a.md": page }],
    ["if the project is of a tool for notes", "obsidian", { "docs/.obsidian/a.json": "", "docs/a.md": page }],
  ])("%s", async (_, tool, files) => {
    const result = await read(files);
    expect(result.leftOut.filter((each) => each.endsWith("outside-content"))).toEqual([]);
    expect(result.tool).toBe(tool);
  });
});
