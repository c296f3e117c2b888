import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveReference } from "../../../../src/build/collect/links/resolve-reference.ts";
import type { SiteIndex } from "../../../../src/build/collect/links/site-index.ts";
import type { Reference } from "../../../../src/content/reference.ts";
import { reference, type SmallTree, smallIndex } from "./small-tree.ts";

/** What a reference leads to, in one line. */
function resolveText(index: SiteIndex, from: string, text: string, kind?: Reference["kind"]): string {
  const source = index.tree.identities.find(({ path }) => path === from);
  if (source === undefined) throw new Error(`There is no page ${from}.`);
  const resolution = resolveReference(reference(text, kind), source, index);
  if (resolution.kind === "unresolved") return resolution.reason;
  if (resolution.kind === "url") return resolution.url;
  const note = resolution.isOtherCase ? " (other case)" : "";
  if (resolution.kind === "file") return `${resolution.file.root}/${resolution.file.path}${note}`;
  const anchor = resolution.isAnchorMissing
    ? " (no anchor)"
    : resolution.anchorId
      ? `#${resolution.anchorId}`
      : "";
  return resolution.page.path + anchor + note;
}

type Row = readonly [from: string, link: string, result: string];

function testLinks(tree: SmallTree, rows: readonly Row[]): void {
  const index = smallIndex(tree);
  test.each(rows)("in %s, %s leads to %s", (from, link, result) => {
    expect(resolveText(index, from, link)).toBe(result);
  });
}

const heat = { anchors: [{ id: "section-units", names: ["units"], text: "Units" }] };

describe("links of help centers, whose URLs have no folders of files", () => {
  testLinks(
    {
      pages: {
        "en/pay/set-up-cards.md": {},
        "en/faq/why-closed.md": {},
        "pt/pay/set-up-cards.md": {},
        "pt/pay/get-started.md": {},
        "pt/faq/get-started.md": {},
        "pt/faq/cards.md": {},
      },
      files: ["img/why-closed.png"],
    },
    [
      ["en/faq/why-closed.md", "/en/tutorial/set-up-cards--4yPqZQyj0t", "en/pay/set-up-cards.md"],
      ["en/pay/set-up-cards.md", "/en/questions/why-closed", "en/faq/why-closed.md"],
      ["pt/faq/cards.md", "/pt/tutorial/set-up-cards", "pt/pay/set-up-cards.md"],
      ["pt/faq/cards.md", "/pt/tutorial/why-closed", "en/faq/why-closed.md"],
      ["pt/faq/cards.md", "/pt/tutorial/get-started", "missing"],
      ["pt/pay/get-started.md", "/pt/tutorial/cards", "missing"],
    ],
  );
});

describe("relative links of any folder", () => {
  testLinks(
    {
      pages: {
        "a.md": {},
        "physics/heat.md": heat,
        "physics/README.md": {},
        "physics/100%.md": {},
        "two words.md": {},
        "Größe.md": {},
        "maths/index.md": {},
        "maths/sums.markdown": {},
      },
      files: ["images/a.png", "physics/heat.pdf", "images/two words.png"],
    },
    [
      ["a.md", "physics/heat.md", "physics/heat.md"],
      ["a.md", "./physics/heat.md", "physics/heat.md"],
      ["a.md", "physics/heat", "physics/heat.md"],
      ["a.md", "physics/heat/", "physics/heat.md"],
      ["a.md", "physics/heat.html", "physics/heat.md"],
      ["a.md", "physics/heat.md#units", "physics/heat.md#section-units"],
      ["a.md", "physics/heat.md#gone", "physics/heat.md (no anchor)"],
      ["a.md", "physics/heat.pdf", "content/physics/heat.pdf"],
      ["a.md", "physics/", "physics/README.md"],
      ["a.md", "physics", "physics/README.md"],
      ["a.md", "physics/readme.md", "physics/README.md"],
      ["a.md", "maths/", "maths/index.md"],
      ["a.md", "maths/sums", "maths/sums.markdown"],
      ["physics/heat.md", "../maths/sums.markdown", "maths/sums.markdown"],
      ["physics/heat.md", "..\\maths\\sums.markdown", "maths/sums.markdown"],
      ["physics/heat.md", "#units", "physics/heat.md#section-units"],
      ["physics/heat.md", "#", "physics/heat.md"],
      ["a.md", "two%20words.md", "two words.md"],
      ["a.md", "two words.md", "two words.md"],
      ["a.md", "two-words", "two words.md"],
      ["a.md", "Gr%C3%B6%C3%9Fe.md", "Größe.md"],
      ["a.md", "Gro\u0308ße.md", "Größe.md"],
      ["a.md", "physics/100%.md", "physics/100%.md"],
      ["a.md", "physics/100%25.md", "physics/100%.md"],
      ["a.md", "Physics/Heat.md", "physics/heat.md (other case)"],
      ["a.md", "images/a.png", "content/images/a.png"],
      ["a.md", "images/A.PNG", "content/images/a.png (other case)"],
      ["a.md", "images/a.png?raw=true", "content/images/a.png"],
      ["a.md", "images/two%20words.png", "content/images/two words.png"],
      ["a.md", "images/b.png", "missing"],
      ["a.md", "physics/cold.md", "missing"],
      ["a.md", "../b.md", "outside"],
      ["a.md", "../two words.md", "outside"],
      ["physics/heat.md", "../../b.md", "outside"],
      ["a.md", "%2e%2e/%2e%2e/etc/passwd", "outside"],
      ["a.md", "/", "/"],
    ],
  );
});

describe("folders without a page of their own are lists", () => {
  testLinks({ pages: { "a.md": {}, "physics/heat/what.md": {} } }, [
    ["a.md", "physics/heat/", "/learn/physics/heat"],
    ["a.md", "/physics", "/learn/physics"],
    ["physics/heat/what.md", "..", "/learn/physics"],
  ]);
});

describe("links from the root", () => {
  testLinks(
    {
      folder: "site/content/hi",
      projectRoot: "site",
      urlPrefix: "hi",
      tool: "hugo",
      pages: {
        "_index.md": {},
        "style-guide/_index.md": {},
        "cloud native apps.md": {},
        "posts/first.md": { published: ["/2020/02/19/multi"] },
        "posts/x/index.md": {},
        "posts/y.md": {},
      },
      files: ["posts/x/a.png"],
      staticFolders: [
        {
          root: "site/static",
          url: "",
          contentPath: undefined,
          projectPath: "static",
          paths: ["images/a.png"],
        },
      ],
    },
    [
      ["_index.md", "/style-guide/", "style-guide/_index.md"],
      ["_index.md", "/hi/style-guide/", "style-guide/_index.md"],
      ["_index.md", "/content/hi/posts/x/", "posts/x/index.md"],
      ["_index.md", "/cloud-native-apps/", "cloud native apps.md"],
      ["_index.md", "/2020/02/19/multi/", "posts/first.md"],
      ["_index.md", "/2020/02/19/multi.html", "posts/first.md"],
      ["_index.md", "/images/a.png", "site/static/images/a.png"],
      ["_index.md", "/static/images/a.png", "site/static/images/a.png"],
      ["_index.md", "/Images/a.png", "site/static/images/a.png"],
      ["_index.md", "/images/../../secret", "missing"],
      ["_index.md", "/fa/style-guide/", "missing"],
      ["posts/x/index.md", "a.png", "content/hi/posts/x/a.png".replace(/^/u, "site/")],
      ["posts/y.md", "../x/", "posts/x/index.md"],
      ["posts/y.md", "x/", "posts/x/index.md"],
    ],
  );
});

describe("Docusaurus", () => {
  testLinks(
    {
      folder: "site/docs",
      projectRoot: "site",
      urlPrefix: "docs",
      tool: "docusaurus",
      pages: {
        "01-intro.md": {},
        "guides/02-setup.mdx": { published: ["/docs/guides/set-up"] },
      },
      staticFolders: [
        { root: "site/static", url: "", contentPath: undefined, projectPath: "static", paths: ["img/a.png"] },
      ],
    },
    [
      ["01-intro.md", "/docs/guides/set-up", "guides/02-setup.mdx"],
      ["01-intro.md", "/docs/intro", "01-intro.md"],
      ["01-intro.md", "./guides/02-setup.mdx", "guides/02-setup.mdx"],
      ["01-intro.md", "guides/setup", "guides/02-setup.mdx"],
      ["01-intro.md", "@site/docs/guides/02-setup.mdx", "guides/02-setup.mdx"],
      ["01-intro.md", "@site/static/img/a.png", "site/static/img/a.png"],
      ["01-intro.md", "/img/a.png", "site/static/img/a.png"],
      ["01-intro.md", "../static/img/a.png", "site/static/img/a.png"],
      ["01-intro.md", "../src/secret.ts", "outside"],
    ],
  );
});

describe("Jekyll", () => {
  testLinks(
    {
      folder: "site/_posts",
      projectRoot: "site",
      tool: "jekyll",
      pages: {
        "2024-11-30-first.md": { published: ["/2024/11/30/first"] },
        "2024-12-01-second.md": { published: ["/second"] },
      },
      staticFolders: [
        {
          root: "site/assets",
          url: "assets",
          contentPath: undefined,
          projectPath: "assets",
          paths: ["a.png"],
        },
      ],
    },
    [
      ["2024-11-30-first.md", "/second/", "2024-12-01-second.md"],
      ["2024-12-01-second.md", "/2024/11/30/first.html", "2024-11-30-first.md"],
      ["2024-11-30-first.md", "/_posts/2024-12-01-second.md", "2024-12-01-second.md"],
      ["2024-11-30-first.md", "/assets/a.png", "site/assets/a.png"],
    ],
  );
});

describe("VuePress and VitePress", () => {
  testLinks(
    {
      folder: "docs",
      tool: "vuepress",
      pages: { "README.md": {}, "java/README.md": {}, "java/basis.md": {} },
      staticFolders: [
        {
          root: "docs/.vuepress/public",
          url: "",
          contentPath: ".vuepress/public",
          projectPath: ".vuepress/public",
          paths: ["a.png"],
        },
      ],
    },
    [
      ["README.md", "/java/basis.html", "java/basis.md"],
      ["README.md", "@/java/basis.md", "java/basis.md"],
      ["java/basis.md", "./", "java/README.md"],
      ["java/basis.md", "../java/", "java/README.md"],
      ["java/basis.md", "/docs/java/basis.md", "java/basis.md"],
      ["README.md", "/a.png", "docs/.vuepress/public/a.png"],
      ["README.md", "./.vuepress/public/a.png", "docs/.vuepress/public/a.png"],
      ["README.md", "../high-availability/", "outside"],
    ],
  );
});

describe("wikilinks", () => {
  const index = smallIndex({
    tool: "obsidian",
    pages: {
      "Home.md": {},
      "Plugins/Search.md": {
        anchors: [{ id: "section-operators", names: ["operators"], text: "Operators" }],
      },
      "Plugins/Tags.md": { names: ["How to/Tag notes", "Labels"] },
      "Files/Tags.md": {},
      "Files/deep/Tags.md": {},
      "Labels.md": {},
      "Files/note-taking.md": { title: "On taking notes" },
    },
    files: ["Attachments/search.png", "Files/search.png"],
  });
  test.each([
    ["Home.md", "Search", "Plugins/Search.md"],
    ["Home.md", "search", "Plugins/Search.md"],
    ["Home.md", "Search.md", "Plugins/Search.md"],
    ["Home.md", "Plugins/Search", "Plugins/Search.md"],
    ["Home.md", "Search#Operators", "Plugins/Search.md#section-operators"],
    ["Plugins/Search.md", "#operators", "Plugins/Search.md#section-operators"],
    ["Plugins/Search.md", "Tags", "Plugins/Tags.md"],
    ["Files/note-taking.md", "Tags", "Files/Tags.md"],
    ["Home.md", "deep/Tags", "Files/deep/Tags.md"],
    ["Home.md", "How to/Tag notes", "Plugins/Tags.md"],
    ["Home.md", "Labels", "Labels.md"],
    ["Home.md", "On taking notes", "Files/note-taking.md"],
    ["Home.md", "Note taking", "Files/note-taking.md"],
    ["Home.md", "../../Home", "outside"],
    ["Home.md", "Unknown", "missing"],
  ])("in %s, [[%s]] leads to %s", (from, link, result) => {
    expect(resolveText(index, from, link, "wikilink")).toBe(result);
  });

  test.each([
    ["Home.md", "search.png", "content/Files/search.png"],
    ["Files/note-taking.md", "search.png", "content/Files/search.png"],
    ["Home.md", "Attachments/search.png#outline", "content/Attachments/search.png"],
  ])("in %s, ![[%s]] shows %s", (from, link, result) => {
    expect(resolveText(index, from, link, "embed")).toBe(result);
    expect(resolveText(index, from, link)).toBe(result);
  });

  test("ordinary links of Obsidian may name a note anywhere", () => {
    expect(resolveText(index, "Home.md", "Search.md")).toBe("Plugins/Search.md");
  });

  test("links of Jekyll may name a post anywhere by its date and name", () => {
    const pages = {
      "index.md": {},
      "_posts/2024-01-02-hello.md": {},
      "news/_posts/2024-01-03-news.md": {},
      "a/b.md": {},
    };
    const site = smallIndex({ tool: "jekyll", pages });
    expect(resolveText(site, "a/b.md", "2024-01-02-hello")).toBe("_posts/2024-01-02-hello.md");
    expect(resolveText(site, "news/_posts/2024-01-03-news.md", "2024-01-02-hello")).toBe(
      "_posts/2024-01-02-hello.md",
    );
    expect(resolveText(site, "index.md", "news/2024-01-03-news")).toBe("news/_posts/2024-01-03-news.md");
    expect(resolveText(site, "index.md", "hello")).toBe("missing");
  });

  test("ordinary links of other tools may not", () => {
    const other = smallIndex({ pages: { "Home.md": {}, "Plugins/Search.md": {} } });
    expect(resolveText(other, "Home.md", "Search.md")).toBe("missing");
  });
});

describe("links from the root of a site, in a content folder with another name or place", () => {
  const pages = { "index.md": {}, "intro.md": {}, "rules/curly.md": {}, "01-app/02-guide/start.md": {} };
  testLinks({ pages, files: ["img/a.png"] }, [
    ["index.md", "/docs/rules/curly", "rules/curly.md"],
    ["index.md", "/v2/docs/rules/curly.md", "rules/curly.md"],
    ["index.md", "/docs/app/guide/start", "01-app/02-guide/start.md"],
    ["index.md", "/docs/intro", "intro.md"],
    ["index.md", "/docs/img/a.png", "content/img/a.png"],
    // A single name, below no folder that is usual for documentation.
    ["index.md", "/blog/intro", "missing"],
    ["index.md", "/v2/docs/intro", "missing"],
    ["index.md", "/a/b/c/rules/curly", "missing"],
  ]);

  test("lead nowhere in the own format", () => {
    expect(resolveText(smallIndex({ pages, tool: "quire" }), "index.md", "/docs/rules/curly")).toBe(
      "missing",
    );
  });
});

test("in a folder with one subfolder for each language, links from the root stay in the language", () => {
  const index = smallIndex({ pages: { "en/a.md": {}, "fa/a.md": {}, "en/b.md": {}, "fa/c.md": {} } });
  expect(resolveText(index, "fa/c.md", "/a")).toBe("fa/a.md");
  expect(resolveText(index, "en/b.md", "/a")).toBe("en/a.md");
  expect(resolveText(index, "en/b.md", "/fa/c")).toBe("fa/c.md");
});

test("in such a folder, links from the root to what a language lacks lead to the English page", () => {
  const index = smallIndex({
    pages: { "de/a.md": {}, "en/a.md": {}, "en/b.md": {}, "c.md": {}, "en/c.md": {} },
  });
  expect(resolveText(index, "de/a.md", "/b/")).toBe("en/b.md");
  expect(resolveText(index, "de/a.md", "/c/")).toBe("c.md");
  expect(resolveText(index, "c.md", "/b/")).toBe("missing");
});

describe("links to pages that aren't translated lead to those of the main language", () => {
  testLinks(
    {
      tool: "astro",
      contentRoots: ["src/content/docs"],
      pages: { "src/content/docs/a.md": {}, "src/content/docs/b/c.md": {}, "src/content/docs/fr/b/d.md": {} },
    },
    [
      ["src/content/docs/fr/b/d.md", "/fr/a/", "src/content/docs/a.md"],
      ["src/content/docs/fr/b/d.md", "../c/", "src/content/docs/b/c.md"],
      ["src/content/docs/fr/b/d.md", "/fr/x/", "missing"],
    ],
  );

  const translation = "i18n/fr/docusaurus-plugin-content-docs/current/a.md";
  testLinks({ tool: "docusaurus", pages: { "docs/b.md": {}, [translation]: {} } }, [
    [translation, "./b.md", "docs/b.md"],
    [translation, "./c.md", "missing"],
  ]);

  testLinks({ tool: "vitepress", pages: { "a.md": {}, "fr/b.md": {} } }, [["fr/b.md", "/fr/a", "missing"]]);
});

test("the same below the folder of a project that holds its content", () => {
  const index = smallIndex({
    tool: "hugo",
    contentRoots: ["content"],
    pages: { "content/en/a.md": {}, "content/fa/b/a.md": {}, "content/en/b/A.md": {}, "content/fa/c.md": {} },
  });
  expect(resolveText(index, "content/en/a.md", "/b/a/")).toBe("content/en/b/A.md");
  expect(resolveText(index, "content/en/a.md", "b/a.md")).toBe("content/en/b/A.md (other case)");
  expect(resolveText(index, "content/fa/c.md", "/b/a/")).toBe("content/fa/b/a.md");
});

test("in Sphinx, a link may name an anchor of any page without a sign before it", () => {
  const anchors = [{ id: "user-pots", names: ["tea/pots"] }];
  const index = smallIndex({ tool: "sphinx", pages: { "a.md": {}, "b.md": { anchors } } });
  expect(resolveText(index, "a.md", "tea/pots")).toBe("b.md#user-pots");
  expect(resolveText(index, "a.md", "tea/cups")).toBe("missing");
});

test("in javascript.info, links name the folders of articles and tasks without their numbers", () => {
  const index = smallIndex({
    tool: "javascript-info",
    pages: {
      "1-tea/02-hot/article.md": {},
      "1-tea/02-hot/1-boil/task.md": {},
      "1-tea/03-cold/article.md": {},
    },
  });
  expect(resolveText(index, "1-tea/03-cold/article.md", "hot")).toBe("1-tea/02-hot/article.md");
  expect(resolveText(index, "1-tea/03-cold/article.md", "boil")).toBe("1-tea/02-hot/1-boil/task.md");
});

test("in DocC, pictures have neither folder nor format", () => {
  const index = smallIndex({ tool: "docc", pages: { "a/b.md": {} }, files: ["c/pot@2x.png", "c/cup.svg"] });
  expect(resolveText(index, "a/b.md", "pot.*")).toMatch(/c\/pot@2x\.png$/u);
  expect(resolveText(index, "a/b.md", "cup.*")).toMatch(/c\/cup\.svg$/u);
});

test("in Documenter, a link may name the title of any page or section", () => {
  const anchors = [{ id: "section-green-tea", names: ["green-tea"], text: "Green Tea" }];
  const index = smallIndex({
    tool: "documenter",
    pages: { "a.md": {}, "b.md": { title: "Hot & Cold", anchors } },
  });
  expect(resolveText(index, "a.md", "#Green Tea")).toBe("b.md#section-green-tea");
  expect(resolveText(index, "a.md", "#Hot & Cold")).toBe("b.md");
  expect(resolveText(index, "a.md", "#Milk")).toBe("a.md (no anchor)");
});

test("a path from the root may start at any folder above the page, the nearest first", () => {
  const pages = {
    "pages/js/s/a.md": {},
    "pages/js/s/b.md": {},
    "pages/css/s/c.md": {},
    "css/s/c.md": {},
    "pages/d.md": {},
  };
  const index = smallIndex({ pages });
  expect(resolveText(index, "pages/js/s/a.md", "/js/s/b")).toBe("pages/js/s/b.md");
  expect(resolveText(index, "pages/js/s/a.md", "/css/s/c")).toBe("css/s/c.md");
  expect(resolveText(index, "css/s/c.md", "/js/s/b")).toBe("missing");
  // A single name is too little to be sure.
  expect(resolveText(index, "pages/js/s/a.md", "/d")).toBe("missing");
});

test("what follows a folder that the publisher's site fills in is a path of the content", () => {
  const index = smallIndex({ pages: { "tea.md": heat, "ice/tea.md": {}, "milk.md": {} } });
  expect(resolveText(index, "milk.md", "/docs/{{version}}/tea#units")).toBe("tea.md#section-units");
  expect(resolveText(index, "milk.md", "/docs/{{version}}/ice/tea")).toBe("ice/tea.md");
  expect(resolveText(index, "milk.md", "/docs/{{version}}/cups")).toBe("missing");
  expect(resolveText(index, "milk.md", "/docs/2/tea")).toBe("missing");
});

test("in Quarto, references to a section lead to the chapter that it is in", () => {
  const anchors = [{ id: "section-sec-pots", names: ["sec-pots"], text: "Pots" }];
  const index = smallIndex({ tool: "quarto", pages: { "a.qmd": {}, "b.qmd": { anchors } } });
  expect(resolveText(index, "a.qmd", "#sec-pots")).toBe("b.qmd#section-sec-pots");
});

test("a fragment may be the id of another article", () => {
  const index = smallIndex({ pages: { "a.md": {}, "b.md": { names: ["4dec1f8407"] } } });
  expect(resolveText(index, "a.md", "#4dec1f8407")).toBe("b.md");
});

test("a heading that became the title of its page is the page's beginning", () => {
  const index = smallIndex({ pages: { "a.md": { title: "What is heat?" }, "b.md": {} } });
  expect(resolveText(index, "b.md", "a.md#what-is-heat")).toBe("a.md");
});

test.each<readonly [link: string, title: string]>([
  ["a.md", "All of tea"],
  ["a.md#pots", "Pots"],
  ["#cups", "Cups of tea"],
  ["#start", "All of tea"],
])("a link %s without a text of its own shows the title of its target", (link, title) => {
  const anchors = [
    { id: "section-start", names: ["start"] },
    { id: "section-pots", names: ["pots"], text: "Pots" },
    { id: "section-cups", names: ["cups"] },
    { id: "section-2", names: ["cups-of-tea"], text: "Cups of tea" },
  ];
  const index = smallIndex({
    tool: "sphinx",
    pages: { "a.md": { title: "All of tea", anchors }, "b.md": {} },
  });
  const source = index.tree.identities.find(({ path }) => path === "b.md");
  const untitled: Reference = { ...reference(link), isUntitled: true };
  expect(source && resolveReference(untitled, source, index)).toMatchObject({ kind: "page", title });
});

test("a picture may be written without its format", () => {
  const index = smallIndex({ tool: "sphinx", pages: { "a.md": {} }, files: ["pots/tea.png"] });
  expect(resolveText(index, "a.md", "pots/tea.*", "image")).toBe("content/pots/tea.png");
});

const segment = fc.stringMatching(/^[\p{L}\p{N}]([\p{L}\p{N} _-]{0,8}[\p{L}\p{N}])?$/u);
const pagePaths = fc
  .uniqueArray(
    fc
      .tuple(fc.array(segment, { maxLength: 3 }), segment)
      .map(([folders, name]) => [...folders, name].join("/")),
    {
      minLength: 2,
      maxLength: 8,
      selector: (path) => path.normalize("NFKD").toLowerCase().replace(/[ _-]/gu, ""),
    },
  )
  .map((paths) => paths.map((path) => `${path.normalize("NFC")}.md`));

function relativeLink(from: string, to: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return up + to.split("/").map(encodeURIComponent).join("/");
}

describe("for every folder", () => {
  test("a link from any page to any page is resolved to it", () => {
    fc.assert(
      fc.property(pagePaths, (paths) => {
        const index = smallIndex({ pages: Object.fromEntries(paths.map((path) => [path, {}])) });
        for (const from of paths) {
          for (const to of paths) {
            expect(resolveText(index, from, relativeLink(from, to))).toBe(to);
            expect(resolveText(index, from, `/${to}`)).toBe(to);
            // A name that several files have means the nearest of them.
            const isName = !paths.some((path) => path.endsWith(`/${to}`));
            if (isName) expect(resolveText(index, from, to, "wikilink")).toBe(to);
          }
        }
      }),
    );
  });

  test("whatever a link says, it leads to a file of the folder or to none", () => {
    const index = smallIndex({
      pages: { "a.md": {}, "b/c.md": {} },
      files: ["b/d.png"],
      staticFolders: [
        { root: "static", url: "", contentPath: undefined, projectPath: "static", paths: ["e.png"] },
      ],
    });
    const known = [
      "a.md",
      "b/c.md",
      "content/b/d.png",
      "static/e.png",
      "missing",
      "outside",
      "/",
      "/learn/b",
    ];
    const piece = fc.constantFrom(
      "..",
      ".",
      "/",
      "\\",
      "%2e",
      "%2f",
      "b",
      "d.png",
      "e.png",
      "a",
      "?",
      "\0",
      "static",
    );
    const link = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(link, fc.constantFrom("a.md", "b/c.md"), (text, from) => {
        const result = resolveText(index, from, text).replace(/ \(.*$/u, "");
        expect(known).toContain(result);
      }),
    );
  });
});
