import { expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function read(files: Readonly<Record<string, string>>) {
  const { articles, sourceTree, subjects, leftOut, diagnostics } = await readCollection(
    { folder: createTempFolder(files), lint: false, siteName: "My site", drafts: false },
    { append: () => 0 },
    silentProgressReporter,
  );
  return {
    tool: sourceTree.tool,
    urls: [...articles.keys()].map((url) => url.replace("/learn/", "")),
    titles: [...articles.values()].map(({ question }) => question),
    subjects: [...subjects.keys()],
    published: sourceTree.identities.flatMap(({ publishedUrls }) => publishedUrls),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
    problems: diagnostics.map(({ rule }) => rule),
  };
}

test("a folder of Middleman has pages with two or three endings, without them in their URLs", async () => {
  const result = await read({
    "config.rb": "activate :directory_indexes\n",
    "source/tea/pots.html.md": "---\ntitle: Pots?\n---\nSee [all](/tea/all.html).",
    "source/tea/all.html.md.erb": "---\ntitle: All?\n---\n<%= partial 'tea/cups' %>",
    "source/tea/_cups.md": "Cups.",
    "source/tea/milk/index.html.md": "---\ntitle: Milk?\n---\nNone. [Pots](../pots.html)",
  });
  expect(result).toEqual({
    tool: "middleman",
    urls: ["tea/questions/all", "tea/questions/milk", "tea/questions/pots"],
    titles: ["All?", "Milk?", "Pots?"],
    subjects: ["tea"],
    published: ["/tea/all.html", "/tea/milk", "/tea/pots.html"],
    leftOut: ["source/tea/_cups.md underscore-name"],
    problems: [],
  });
});

test("a folder of Diplodoc is told by its table of contents, and its texts for inclusion are not pages", async () => {
  const result = await read({
    "toc.yaml": "title: Tea\nitems:\n  - name: All\n    href: faq/all.md\n",
    "presets.yaml": "default:\n  tea: Sencha\n",
    "faq/all.md": "{% include [all](../_qa/all.md) %}\n",
    "_qa/all.md": "# Which {{ tea }}?\n\nGreen.",
    "_includes/milk.md": "None.",
  });
  expect(result).toMatchObject({
    tool: "diplodoc",
    urls: ["faq/questions/all"],
    titles: ["Which Sencha?"],
    leftOut: ["_includes/milk.md template-folder", "_qa/all.md underscore-name"],
  });
});
