import { describe, expect, test } from "vitest";
import { parseDate } from "../../../src/content/front-matter/parse-date.ts";
import { quireContext } from "../../../src/content/source-context.ts";
import { type ParsedSource, sourceToArticle } from "../../../src/content/source-to-article.ts";
import { answerToText } from "../../../src/content/text/answer-to-text.ts";
import type { ToolName } from "../../../src/content/tool.ts";

function parse(
  text: string,
  tool: ToolName = "markdown",
  path = "a/why-so.md",
  title?: string,
): ParsedSource {
  const layout = { tool, contentRoots: [], suffixLanguages: [] };
  const hints = title === undefined ? {} : { title };
  return sourceToArticle(path, path, text, { ...quireContext, layout }, hints);
}

function articleOf(...args: Parameters<typeof parse>) {
  const parsed = parse(...args);
  if (parsed.kind !== "article") throw new Error(JSON.stringify(parsed));
  const { answer } = parsed.article;
  // HTML makes a tree of an answer, which has no markdown: then its text.
  const markdown = answer.kind === "markdown" ? answer.markdown.trim() : answerToText(answer);
  return { ...parsed.article, ...parsed.placement, markdown };
}

describe("front matter", () => {
  test.each([
    ["YAML", "---\ntitle: Why?\ndate: 2024-01-05\n---\nText."],
    ["YAML that ends with dots", "---\ntitle: Why?\ndate: 2024-1-5 10:00\n...\nText."],
    ["TOML", '+++\ntitle = "Why?"\ndate = 2024-01-05T10:00:00Z\n+++\nText.'],
    ["JSON", '{\n  "title": "Why?",\n  "date": "Jan 5, 2024"\n}\nText.'],
    ["with capitals and blank lines before it", "\n\n---\nTitle: Why?\nDate: 5 January 2024\n---\nText."],
  ])("may be %s", (_, source) => {
    expect(articleOf(source)).toMatchObject({ question: "Why?", date: "2024-01-05", markdown: "Text." });
  });

  test("of MkDocs may be lines without delimiters", () => {
    const { author, question, markdown } = articleOf("author: Ann, Bob\n\n# Why?\n\nText.", "mkdocs");
    expect([author, question, markdown]).toEqual(["Ann, Bob", "Why?", "Text."]);
  });

  test("that is broken is read field by field, with a warning", () => {
    const parsed = parse('---\ntitle: Why: because\ntags: [a, b]\nbad: "\n---\nText.');
    expect(parsed).toMatchObject({ article: { question: "Why: because", keywords: ["a", "b"] } });
    expect(parsed.diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toContain(
      "warning invalid-front-matter",
    );
  });

  test.each([
    ["tags:\n\t- a", "Indent with spaces."],
    ["tags: a\ntags: b", "Keep only one of them."],
    ['author: "Ann', 'Write " at the end of the value, too.'],
  ])("that has %j is reported with a hint", (fields, hint) => {
    expect(parse(`---\ntitle: Why?\n${fields}\n---\nText.`).diagnostics).toContainEqual(
      expect.objectContaining({ rule: "invalid-front-matter", hint }),
    );
  });

  test("that is never closed is reported, but not a thematic break", () => {
    const rulesOf = (text: string) =>
      parse(text).diagnostics.map(({ severity, rule }) => `${severity} ${rule}`);
    expect(rulesOf("---\ntitle: Why?\n\nText.")).toEqual(["warning unclosed-front-matter"]);
    expect(rulesOf("---\nText: with a colon")).toEqual(["warning unclosed-front-matter"]);
    expect(rulesOf("---\n\nText.")).toEqual([]);
  });

  test("may be missing, and two thematic breaks are none", () => {
    expect(articleOf("Text.").question).toBe("Why so");
    expect(articleOf("---\n\nSome words\n\n---\n\nText.").markdown).toContain("Some words");
  });
});

describe("texts for names in the body", () => {
  test.each([
    ["of MyST", "myst:\n  substitutions:\n    tea: green *tea*\n    count: 2"],
    ["of MyST in a file for Sphinx", "myst_substitutions:\n  tea: green *tea*\n  count: 2"],
    ["of any tool", "substitutions:\n  tea: green *tea*\n  count: 2\n  other: [1]"],
  ])("%s take the place of the names", (_, fields) => {
    const { markdown } = articleOf(`---\n${fields}\n---\n{{ count }} cups of {{ tea }} and {{ other }}.`);
    expect(markdown).toBe("2 cups of green tea and {{ other }}.");
  });
});

describe("properties of a page that Notion has exported", () => {
  const id = "0f3a1b2c3d4e5f60718293a4b5c6d7e8";
  const page = (body: string, path = `Help/Pay ${id}.md`) => articleOf(body, "markdown", path);
  const properties = [
    "# How do I pay?",
    "",
    "Tags: Billing, Money",
    "Status: Draft",
    `Related: Can I (still) cancel? (Can%20I%20cancel%20${id}.md), Prices (Prices%20${id}.md)`,
    "",
    "By card.",
  ].join("\n");

  test("are keywords and links, or left out", () => {
    const { question, keywords, markdown } = page(properties);
    expect({ question, keywords, markdown }).toEqual({
      question: "How do I pay?",
      keywords: ["Billing", "Money"],
      markdown: "By card. Related: Can I (still) cancel?, Prices",
    });
    expect(parse(properties, "markdown", `Help/Pay ${id}.md`)).toMatchObject({
      references: [{ target: `Can I cancel ${id}.md` }, { target: `Prices ${id}.md` }],
    });
  });

  test("may be one, with a usual name", () => {
    expect(page("# Pay?\n\nTags: Money\n\nBy card.")).toMatchObject({
      keywords: ["Money"],
      markdown: "By card.",
    });
  });

  test.each([
    ["a sentence with a colon", "# Pay?\n\nNote: only by card.\n\nSo."],
    ["lines of which one is not a property", "# Pay?\n\nTags: Money\nBy card.\n\nSo."],
    ["lines below other text", "# Pay?\n\nSo.\n\nTags: Money\nStatus: Draft"],
    ["headings", "# Pay?\n\n## Tags: Money\n\nSo."],
  ])("are not %s", (_, body) => {
    expect(page(body).keywords).toEqual([]);
    expect(page(body).markdown.length).toBeGreaterThan(10);
  });

  test("are text in other files", () => {
    const { keywords, markdown } = page(properties, "Help/Pay.md");
    expect([keywords, markdown]).toEqual([[], expect.stringContaining("Status: Draft")]);
  });
});

describe("fields of other tools", () => {
  test.each<[string, ToolName, string, object]>([
    [
      "tags, categories and topics are keywords",
      "hugo",
      'tags: ["a", "", "b"]\ncategory: C\ntopics: d, e',
      { keywords: ["a", "b", "C", "d", "e"] },
    ],
    ["Jekyll separates tags by blanks", "jekyll", "tags: one two", { keywords: ["one", "two"] }],
    ["a category of Jekyll is one", "jekyll", "category: Tea & pots", { keywords: ["Tea & pots"] }],
    ["labels of help centers are keywords", "markdown", "labels: a b,c", { keywords: ["a b", "c"] }],
    [
      "keywords of VuePress' head count",
      "vuepress",
      "head:\n  - - meta\n    - name: keywords\n      content: a,b",
      { keywords: ["a", "b"] },
    ],
    ["weight is an order", "hugo", "weight: 3", { order: 3 }],
    ["sidebar_position is an order", "docusaurus", "sidebar_position: 2.5", { order: 2.5 }],
    ["nav_order is an order", "jekyll", "nav_order: 1", { order: 1 }],
    ["a draft is unpublished", "hugo", "draft: true", { unpublished: "draft" }],
    ["published: false is unpublished", "jekyll", "published: false", { unpublished: "not-published" }],
    ["a status of draft is unpublished", "markdown", "status: Draft", { unpublished: "draft" }],
    [
      "a status of private is unpublished among notes, too",
      "obsidian",
      "status: private",
      { unpublished: "draft" },
    ],
    ["untranslated is unpublished", "hugo", "untranslated: 1", { unpublished: "untranslated" }],
    ["an excerpt is a description", "hugo", "excerpt: In short.", { description: "In short." }],
    ["a language has a hyphen", "hugo", "language: pt_BR", { lang: "pt-BR" }],
    ["an unlisted article isn't listed", "docusaurus", "unlisted: true", { noIndex: true }],
    ["a permalink is a URL", "jekyll", "permalink: /a/b/", { permalink: "/a/b/" }],
    ["url is a URL of Hugo", "hugo", "url: /blog/", { permalink: "/blog/" }],
    ["aliases of Obsidian are names", "obsidian", "aliases: [Old name]", { names: ["Old name"] }],
  ])("%s", (_, tool, fields, expected) => {
    expect(articleOf(`---\ntitle: Why?\n${fields}\n---\nText.`, tool)).toMatchObject(expected);
  });

  test("a status that isn't a draft's is published", () => {
    expect(articleOf("---\ntitle: Why?\nstatus: Completed\n---\nText.", "hugo")).not.toHaveProperty(
      "unpublished",
    );
  });

  test.each<ToolName>(["obsidian", "jekyll", "mkdocs"])(
    "a status of draft says nothing about publishing in %s",
    (tool) => {
      const article = articleOf("---\ntitle: Why?\nstatus: Draft\n---\nText.", tool);
      expect(article).not.toHaveProperty("unpublished");
    },
  );

  test("aliases and redirect_from are former URLs", () => {
    const parsed = parse("---\ntitle: Why?\naliases: [/old/]\nredirect_from: /older\n---\nText.", "hugo");
    if (parsed.kind !== "article") throw new Error("no article");
    expect(parsed.aliases.map(({ url }) => url)).toEqual(["/old", "/older"]);
  });
});

describe("the question of a file without the field", () => {
  test.each<[string, string, string, string]>([
    [
      "the only heading of the first level",
      "Intro.\n\n# Why *so*?\n\nText.\n\n## More",
      "Why so?",
      "Intro.\n\n\n\nText.\n\n## More",
    ],
    ["an HTML heading", '<div align="center">\n  <h1>Why?</h1>\n</div>\n\nText.', "Why?", "Text."],
    ["a heading alone at the top", "### Why?\n\n#### Answer\n\nText.\n\n<!-- tags: a -->", "Why?", "Text."],
    [
      "the first heading of the first level if the text begins with it",
      "# Why?\n\nText.\n\n# More",
      "Why?",
      "Text.\n\n# More",
    ],
    [
      "the file's name if several follow a text",
      "Text.\n\n# One\n\n# Two",
      "Why so",
      "Text.\n\n# One\n\n# Two",
    ],
    [
      "the file's name if there are several",
      "## One\n\nText.\n\n## Two",
      "Why so",
      "## One\n\nText.\n\n## Two",
    ],
    ["the file's name if the heading is in code", "```\n# One\n```", "Why so", "```\n# One\n```"],
  ])("is %s", (_, source, question, body) => {
    const article = articleOf(source);
    expect(article.question).toBe(question);
    expect(article.markdown.replace(/[ \t]+$/gmu, "")).toBe(body);
  });

  test.each([
    ["# What does `<div>` do?", "What does <div> do?"],
    ['# Using `<a href="x">` and `List<T>`', 'Using <a href="x"> and List<T>'],
    ["# What is &lt;b&gt;?", "What is <b>?"],
    ["# Press <kbd>Ctrl</kbd> or <name of a key>", "Press Ctrl or <name of a key>"],
    ["# How? <!-- omit in toc -->", "How?"],
    ["# How? <!-- {docsify-ignore} -->", "How?"],
    ["# How? {#how}", "How?"],
    ["# What is `{#how}`", "What is {#how}"],
    ["# :rocket: How does a :thing: start?", "🚀 How does a :thing: start?"],
    ["# The ==marked==, ~~deleted~~ [[page|linked]] and [[other]]", "The marked, deleted linked and other"],
    ["# Is a == b or c == d?", "Is a == b or c == d?"],
  ])("is the text of %j", (heading, question) => {
    expect(articleOf(`${heading}\n\nText.`).question).toBe(question);
  });

  test("keeps code in the field", () => {
    expect(articleOf("---\ntitle: What does `<div>` do?\n---\nText.").question).toBe("What does <div> do?");
  });

  test("is the title in the table of contents before a heading that isn't of the first level", () => {
    expect(articleOf("## Definition\n\nText.", "mkdocs", "a/gcd.md", "Greatest divisor").question).toBe(
      "Greatest divisor",
    );
  });

  test("is not repeated in the answer if the field says the same as the heading", () => {
    expect(articleOf("---\ntitle: Why?\n---\n# Why?\n\nText.").markdown).toBe("Text.");
  });

  test("is the file's name for notes, whose headings are parts", () => {
    expect(articleOf("## Part\n\nText.", "obsidian", "a/My note.md").question).toBe("My note");
  });
});

test("what is left out is reported at its line, also if it was rewritten first", () => {
  const parsed = parse("---\ntitle: Why?\n---\nText.\n\n{{ resize_image(path='a.png') }}", "zola");
  expect(parsed.diagnostics).toMatchObject([{ rule: "unknown-shortcode", line: 6 }]);
});

describe("a page without text of its own", () => {
  test.each([
    "",
    "<!-- nothing -->",
    "{/* nothing\n\nat all */}",
    "{{< docs_index >}}",
    "# Title only",
    "[[toc]]",
  ])("is %j", (body) => {
    expect(parse(`---\ntitle: Title only\n---\n${body}`, "hugo").kind).toBe("empty");
  });
});

describe("a date", () => {
  test.each([
    ["2024-11-30", "2024-11-30"],
    ["2024-11-30T10:00:00+03:30", "2024-11-30"],
    ["2024/1/5", "2024-01-05"],
    ["20241130", "2024-11-30"],
    ["30.11.2024", "2024-11-30"],
    ["30 November 2024", "2024-11-30"],
    ["Sat, 30 Nov 2024 10:00:00 GMT", "2024-11-30"],
    ["November 30th, 2024", "2024-11-30"],
    ["2024-02-30", undefined],
    ["Last Modified", undefined],
    ["", undefined],
  ])("written as %j is %j", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});
