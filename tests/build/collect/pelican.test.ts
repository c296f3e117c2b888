import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function read(files: Readonly<Record<string, string>>, subfolder = "") {
  const records: string[] = [];
  const { articles, leftOut, sourceTree, links, diagnostics } = await readCollection(
    { folder: join(createTempFolder(files), subfolder), lint: false, siteName: "My site" },
    { append: (record) => records.push(Buffer.from(record).toString()) - 1 },
    silentProgressReporter,
  );
  const { identities } = sourceTree;
  return {
    tool: sourceTree.tool,
    urls: [...articles.keys()].map((url) => url.replace("/learn/", "")),
    texts: [...articles.values()].map(
      ({ record }) => (JSON.parse(records[record] ?? "") as { text: string }).text,
    ),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
    published: Object.fromEntries(identities.map(({ path, publishedUrls }) => [path, publishedUrls])),
    links: Object.fromEntries(
      [...links.bySource].map(([path, resolutions]) => [
        path,
        resolutions.map((resolution) => {
          if (resolution.kind === "page") return `${resolution.page.path}#${resolution.anchorId ?? ""}`;
          return resolution.kind === "file" ? resolution.file.path : resolution.kind;
        }),
      ]),
    ),
    problems: diagnostics.map(({ rule }) => rule),
  };
}

const page = (title: string, text = "Text."): string => `Title: ${title}\nDate: 2020-01-01\n\n${text}`;

describe("a folder of Pelican", () => {
  const links = [
    "[b]({filename}b.md) [b]({filename}/faq/b.md#how) [b](|filename|b.md) [b](<{filename}b.md>) [b][1]",
    '![a]({static}/images/a.png) ![x]({attach}x.png "X") <img src="{static}/images/a.png" alt="a">',
    '[tagged]({tag}tea) [in]({category}Hot things) [by](|author|ann) [start]({index}) <a href="{tag}tea">old</a>',
    "[see]({filename}my notes.md) {filename}b.md\n\n`{filename}b.md`\n\n[1]: {filename}./b.md",
  ];
  const files = {
    "pelicanconf.py": "PATH = 'content'",
    "README.md": "# Project",
    "content/faq/a.md": page("What is A?", links.join("\n\n")),
    "content/faq/b.md": page("B?", "## How\n\nText."),
    "content/faq/my notes.md": page("Notes?"),
    "content/faq/x.png": "",
    "content/faq/draft.md": "Title: C?\nStatus: draft\n\nText.",
    "content/images/a.png": "",
    "content/pages/about.md": "Title: About\nslug: about-us\n\nText.",
  };
  const resolved = ["b.md#", "b.md#section-how", "b.md#", "b.md#", "b.md#"];

  test("has its metadata in plain lines, its own links, and URLs from titles", async () => {
    const result = await read(files);
    expect(result).toMatchObject({
      tool: "pelican",
      urls: ["faq/questions/a", "faq/questions/b", "faq/questions/my-notes", "pages/questions/about-us"],
      leftOut: ["README.md outside-content", "content/faq/draft.md draft"],
      problems: [],
    });
    expect(result.published).toEqual({
      "content/faq/a.md": ["/what-is-a.html"],
      "content/faq/b.md": ["/b.html"],
      "content/faq/my notes.md": ["/notes.html"],
      "content/pages/about.md": ["/pages/about-us.html"],
    });
    expect(result.links["content/faq/a.md"]).toEqual([
      ...resolved.map((path) => `content/faq/${path}`),
      "content/images/a.png",
      "content/faq/x.png",
      "content/images/a.png",
      "content/faq/my notes.md#",
    ]);
    expect(result.texts[0]).toMatch(/tagged in by start old see \{filename\}b\.md \{filename\}b\.md$/u);
  });

  test("is read in parts, with pictures beside them", async () => {
    const result = await read(files, "content/faq");
    expect(result).toMatchObject({ tool: "pelican", problems: [] });
    expect(result.links["a.md"]).toEqual([...resolved, "a.png", "x.png", "a.png", "my notes.md#"]);
  });

  test("is told by its links if there is no configuration", async () => {
    const result = await read({ "a.md": page("A?", "[b]({filename}b.md)"), "b.md": "Title: B?\n\nText." });
    expect(result).toMatchObject({ tool: "pelican", links: { "a.md": ["b.md#"] }, problems: [] });
  });
});

test("a page that another includes brings no metadata in plain lines", async () => {
  const result = await read({
    "a.md": "# A?\n\n<!-- @include: ./parts/b.md -->\n\nEnd.",
    "parts/b.md": page("B?"),
  });
  expect(result.texts[0]).toBe("Text. End.");
});
