import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../../src/content/front-matter/split-front-matter.ts";
import { quireContext } from "../../../src/content/source-context.ts";
import { sourceToArticle } from "../../../src/content/source-to-article.ts";
import type { ToolName } from "../../../src/content/tool.ts";
import { measureCpuMs } from "../../support/cpu-time.ts";

function parse(text: string, tool: ToolName) {
  const layout = { tool, contentRoots: [], suffixLanguages: [] };
  const parsed = sourceToArticle("a/why-so.md", "a/why-so.md", text, { ...quireContext, layout });
  if (parsed.kind !== "article") return { kind: parsed.kind };
  const { article, placement, diagnostics } = parsed;
  return { ...article, ...placement, problems: diagnostics.map(({ rule }) => rule) };
}

const fields = {
  question: "Why: because?",
  date: "2020-01-05",
  keywords: ["tea", "hot water", "Drinks"],
  description: "In short, and on another line.",
  author: "Ann",
  lang: "de",
  slug: "why-tea",
  text: "Text.",
  problems: [],
};

const lines = [
  "Title: Why: because?",
  "date: 2020-01-05 10:20",
  "TAGS: tea, hot water",
  "Category: Drinks",
  "Slug: why-tea",
  "Author: Ann",
  "Lang: de",
  "Summary: In short,",
  "    and on another line.",
];

describe("plain lines with fields at the start of a file", () => {
  test.each<ToolName>(["pelican", "markdown", "hugo", "obsidian", "hexo"])(
    "are read in a folder of %s",
    (tool) => {
      expect(parse([...lines, "", "Text."].join("\n"), tool)).toMatchObject(fields);
      expect(parse([...lines, "", "Text."].join("\r\n"), tool)).toMatchObject(fields);
    },
  );

  test("have plain texts as values, whatever they would be in YAML", () => {
    const text = "Title: [Why] *so*: a #1 'case'?\nStatus: published\nTags: a\n\nText.";
    expect(parse(text, "pelican")).toMatchObject({ question: "[Why] so: a #1 'case'?", problems: [] });
  });

  test.each([
    ["draft", { unpublished: "draft" }],
    ["Draft", { unpublished: "draft" }],
    ["skip", { unpublished: "not-published" }],
    ["hidden", { noIndex: true }],
    ["published", { noIndex: false }],
  ])("say %j about who may read the article", (status, expected) => {
    for (const tool of ["pelican", "markdown"] as const)
      expect(parse(`Title: Why?\nStatus: ${status}\n\nText.`, tool)).toMatchObject(expected);
  });

  test.each([
    ["a single one", "Title: Why?\n\nText."],
    ["one that isn't known before others", "Note: this\nTitle: Why?\nDate: 2020-01-01\n\nText."],
    ["one that is known and others that aren't", "Summary: this\nNote: that\n\nText."],
    ["lines that go on as text", "Title: Why?\nDate: 2020-01-01\nand so on.\n\nText."],
    ["a list", "- Title: Why?\n- Date: 2020-01-01\n\nText."],
  ])("are text if there is %s", (_, text) => {
    expect(parse(text, "markdown")).toMatchObject({ question: "Why so", date: null });
    expect(splitFrontMatter(text, "any").kind).toBe("no-front-matter");
  });

  test.each([
    ["one alone", "Note: this\n\nText."],
    ["without a space", "Title:Why?\nNote:this\n\nText."],
    ["with text right below", "Note: this\nText."],
    ["with a closing delimiter", "Note: this\n---\nText."],
    ["without a value", "Note:\nTags:\n\nText."],
  ])("are always read in Pelican: %s", (_, text) => {
    expect(parse(text, "pelican")).toMatchObject({ text: "Text." });
  });

  test("are neither addresses nor paragraphs in Pelican", () => {
    for (const text of ["https://a.example\n\nText.", "Some words: this.\n\nText."])
      expect(splitFrontMatter(text, "pelican").kind).toBe("no-front-matter");
  });

  test("can be all that a file has", () => {
    expect(parse("Title: Why?\nDate: 2020-01-01", "pelican")).toMatchObject({ kind: "empty" });
  });

  test("are none in Quire's own format", () => {
    expect(parse([...lines, "", "Text."].join("\n"), "quire")).toMatchObject({ kind: "invalid" });
  });
});

describe("front matter without an opening delimiter", () => {
  test("is read in Hexo, with a blank line or a single field, too", () => {
    expect(parse("title: Why?\n---\nText.", "hexo")).toMatchObject({ question: "Why?", text: "Text." });
    expect(parse("title: Why?\n\ntags:\n  - a\n---\n\nText.", "hexo")).toMatchObject({ keywords: ["a"] });
  });

  test("is read elsewhere if it has two fields", () => {
    const text =
      'layout: post\ntitle: "Why: so?"\ntags: [a, b]\npublished: false\n---\n\nText.\n\n---\n\nMore.';
    const article = parse(text, "jekyll");
    expect(article).toMatchObject({
      question: "Why: so?",
      keywords: ["a", "b"],
      unpublished: "not-published",
    });
    expect(article).toMatchObject({ text: "Text. More." });
  });

  test.each<[string, string, ToolName]>([
    ["an underlined heading", "Title: why\n---\n\nText.", "markdown"],
    ["a text with a colon and a line below", "note: this\nand: that\n---\n\nText.", "hexo"],
    ["broken YAML", "title: a: b\ndate: x\n---\n\nText.", "hexo"],
    ["a text before a line", "title: a\ndate: b\n\nText\n\n---\n\nMore.", "hexo"],
  ])("is none if it is %s", (_, text, tool) => {
    const split = splitFrontMatter(text, tool === "hexo" ? "hexo" : "any");
    expect(split.kind === "split" && split.format === "yaml").toBe(false);
  });
});

describe("metadata of Nikola in a comment", () => {
  const comment = [
    "<!--",
    ".. title: Why: so?",
    ".. slug: tea",
    ".. date: 2020-01-01 10:00:00 UTC+01:00",
    ".. tags: a, b",
    ".. link: ",
    ".. description: In short.",
    "-->",
  ];

  test.each<ToolName>(["markdown", "hexo", "mkdocs", "pelican", "logseq"])(
    "is read in a folder of %s",
    (tool) => {
      expect(parse([...comment, "", "Text."].join("\n"), tool)).toMatchObject({
        question: "Why: so?",
        slug: "tea",
        date: "2020-01-01",
        keywords: ["a", "b"],
        description: "In short.",
        text: "Text.",
      });
    },
  );

  test("withholds drafts, and other comments are none", () => {
    expect(parse("<!--\n.. title: Why?\n.. status: draft\n-->\nText.", "markdown")).toMatchObject({
      unpublished: "draft",
    });
    for (const text of ["<!-- title: a -->\nText.", "<!--\n\n-->\nText.", "<!--\n.. title: a\nb\n-->\nText."])
      expect(splitFrontMatter(text, "any").kind).toBe("no-front-matter");
  });
});

describe("comments of Writerside", () => {
  test("are fields if one of them is the title", () => {
    const text = "[//]: # (title: Why (so)?)\r\n[//]: # (description: In short.)\r\n\r\nText.";
    expect(parse(text, "writerside")).toMatchObject({
      question: "Why (so)?",
      description: "In short.",
      text: "Text.",
    });
  });

  test.each(["[//]: # (TODO: a)\n\nText.", "[//]: # (title of a)\n\nText.", '[//]: # "title: a"\n\nText.'])(
    "are comments otherwise: %j",
    (text) => {
      expect(splitFrontMatter(text, "any").kind).toBe("no-front-matter");
    },
  );
});

test("what only looks like fields is told from them in no time", () => {
  const many = 200_000;
  for (const text of [
    `<!--${" ".repeat(many)}`,
    `${"[//]: # (title: a)\n".repeat(many / 19)}[//]: # (b: c`,
    `[//]: # (title:${" )".repeat(many / 2)}`,
    `<!--\n${".. a: b\n".repeat(many / 8)}`,
    `title: a\n${"b: c\n".repeat(many / 5)}`,
    `Title: a\nDate: ${"b ".repeat(many / 2)}\n${" \n  c".repeat(many / 5)}`,
    `${"a".repeat(many)}:`,
    `title: a\n${" ".repeat(many)}\nb\u2028`,
  ])
    for (const style of ["any", "hexo", "meta", "pelican", "properties"] as const)
      expect(measureCpuMs(() => splitFrontMatter(text, style))).toBeLessThan(500);
});
