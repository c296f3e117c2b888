import { describe, expect, test } from "vitest";
import { findIncludedTitle } from "../../../src/content/title/find-included-title.ts";
import { isWithoutText, nameToTitle, resolveTitle } from "../../../src/content/title/resolve-title.ts";
import type { ToolName } from "../../../src/content/tool.ts";

const noFields = { question: "", title: "", article_title: "" };

describe("a title in HTML", () => {
  test("leaves no indentation before what follows on its line", () => {
    const text = "<!--x--><h1>Why?</h1><p>Because.</p>\n\nMore.";
    const { question, body } = resolveTitle(noFields, text, "why", "markdown", undefined);
    expect(question).toBe("Why?");
    expect(body).toHaveLength(text.length);
    expect(body.replace(/<!--.*?-->/gu, "")).toBe("<p>Because.</p>\n\nMore.");
  });

  test("keeps its lines, so that places in the text stay the same", () => {
    const text = "<h1>\nWhy?\n</h1><p>Because.</p>";
    const { body } = resolveTitle(noFields, text, "why", "markdown", undefined);
    expect(body).toHaveLength(text.length);
    expect(body.split("\n")).toHaveLength(3);
  });

  test("leaves a blank line if it stands alone", () => {
    const { body } = resolveTitle(
      noFields,
      '<h1 align="center">Why?</h1>\n\nBecause.',
      "why",
      "markdown",
      "",
    );
    expect(body.trim()).toBe("Because.");
  });
});

test("a title behind a byte order mark is removed to its last letter", () => {
  const { question, body } = resolveTitle(
    noFields,
    "\uFEFF<div>\n\n# Why?\n\nBecause.",
    "why",
    "markdown",
    undefined,
  );
  expect(question).toBe("Why?");
  expect(body.slice(1)).toBe(`<div>\n\n${" ".repeat(6)}\n\nBecause.`);
});

test.each(["# Why? {#sec-why}", "# Why? {.unnumbered #sec-why}"])(
  "a title %s leaves the id that links name",
  (title) => {
    const { question, body } = resolveTitle(noFields, `${title}\n\nBecause.`, "why", "quarto", undefined);
    expect(question).toBe("Why?");
    expect(body).toMatch(/^\{#sec-why\} *\n\nBecause\.$/u);
    expect(body).toHaveLength(`${title}\n\nBecause.`.length);
  },
);

test("a component that shows the title of its page has it", () => {
  const text =
    '<page-header title="Why `x`?" icon="a.svg"> <!-- b -->\nIn short.\n</page-header>\n\nBecause.';
  const { question, body } = resolveTitle(noFields, text, "overview", "markdown", undefined);
  expect(question).toBe("Why x?");
  expect(body).toBe(text);
});

test("a title with a name of Documenter leaves the name", () => {
  const title = "# [Why `x`?](@id why-x)";
  const { question, body } = resolveTitle(noFields, `${title}\n\nBecause.`, "a", "documenter", undefined);
  expect(question).toBe("Why x?");
  expect(body).toMatch(/^\{#why-x\} *\n\nBecause\.$/u);
  expect(body).toHaveLength(`${title}\n\nBecause.`.length);
});

test("a title with an emoji leaves as many characters as it had", () => {
  const text = "# Why 🌍?\n\nBecause.";
  expect(resolveTitle(noFields, text, "why", "markdown", undefined).body).toHaveLength(text.length);
});

test.each([
  ["quiz-basic-css", "Quiz basic CSS"],
  ["https-and-urls", "HTTPS and URLs"],
  ["public-apis", "Public APIs"],
  ["Getting_Started", "Getting Started"],
  ["What_is_an_allocation", "What is an allocation"],
  ["How-to-set-up-Docker", "How to set up Docker"],
  ["Can't-I-use-the-logo", "Can't I use the logo"],
  ["PHP_EOL", "PHP_EOL"],
  ["README-zh_CN", "README-zh_CN"],
  ["X-Frame-Options", "X-Frame-Options"],
  ["Get-ChildItem", "Get-ChildItem"],
  ["Debian-11", "Debian-11"],
])("the name %s becomes the title %s", (name, title) => {
  expect(nameToTitle(name)).toBe(title);
});

describe("a body that only includes other files", () => {
  test.each([
    "{% include [faq](_includes/faq.md) %}\n",
    "{% include_relative parts/faq.md %}\n",
    "{{< include _faq.qmd >}}\n",
    '{{% readfile file="faq.md" %}}\n',
  ])("has text: %s", (body) => {
    expect(isWithoutText(body)).toBe(false);
  });

  test.each(["{% include footer.html %}\n", "{{< list-of-pages >}}\n", "<!-- later -->\n"])(
    "has none if no text is included: %s",
    (body) => {
      expect(isWithoutText(body)).toBe(true);
    },
  );
});

test.each([
  '--8<-- "tea.md"\n\nMore.',
  "{% include [tea](tea.md) %}",
  "{{#include tea.md}}",
  "<!-- @include: tea.md -->",
  "```{include} tea.md\n```",
])("a page that begins with the text of another file has its title: %s", (body) => {
  const text = "---\nx: 1\n---\n# Tea?\n\nHot.";
  expect(findIncludedTitle(body, (path) => (path === "tea.md" ? text : undefined))).toBe("Tea?");
  expect(findIncludedTitle(`Own.\n\n${body}`, () => text)).toBeUndefined();
});

test("a heading that Confluence marks as the title is one, without the name of its space", () => {
  const body = 'Way\n\n<span id="title-text"> Tea : Hot water </span>\n===\n\nOne\n===\n\nTwo\n===\n';
  expect(
    resolveTitle({ question: "", title: "", article_title: "" }, body, "a_1", "markdown", undefined),
  ).toMatchObject({
    question: "Hot water",
    body: expect.stringMatching(/^Way\s+One/u),
  });
});

test.each([
  [
    "the question below it",
    "# Question\n\nWhat is $x^2$?\n\n## Options\n\n- a\n\n# Solution\n\na\n",
    "What is x²?",
  ],
  ["the question below it, with a number", "## Question 3\n\nWhich?\n\n## Answer\n\na\n", "Which?"],
  ["the question below it, in Chinese", "## 面试题\n如何排序？\n\n## 面试题剖析\n\n如下。\n", "如何排序？"],
  ["the question below it, in Arabic", "## السؤال\n\nما هو؟\n\n## الجواب\n\nنص.\n", "ما هو؟"],
  ["the question with its label, in Chinese", "问：为什么？\n\n答：因为。\n", "为什么？"],
  ["the question with its label, in Russian", "**Вопрос 1: Почему?**\n\nОтвет: так.\n", "Почему?"],
  ["the file's name for a problem", "# Problem\n\nAdd.\n\n## Solution\n\na\n", "Two sum"],
  ["the file's name for several", "# Question\n\nA?\n\n# Answer\n\na\n\n# Question\n\nB?\n", "Two sum"],
])("a heading that only says that a question follows is not a title, but %s", (_, body, title) => {
  const fields = { question: "", title: "", article_title: "" };
  expect(resolveTitle(fields, body, "two-sum", "markdown", undefined).question).toBe(title);
});

describe("the title of a page without a heading of the first level", () => {
  const resolve = (body: string, tool: ToolName = "markdown") =>
    resolveTitle(noFields, body, "q1", tool, undefined);

  test.each([
    ["a heading below a table of contents", "[[toc]]\n\n## Why?\n\nText.", "[[toc]]\n\n\n\nText."],
    [
      "a heading below badges",
      "[![b](https://a.example/b.svg)](https://a.example)\n\n## Why?\n\nText.",
      "[![b](https://a.example/b.svg)](https://a.example)\n\n\n\nText.",
    ],
    ["a heading in HTML", '<h2 align="center">Why?</h2>\n\nText.', "\n\nText."],
    ["a heading without a space", "###Why?\n\nText.", "\n\nText."],
    ["a question in bold type", "**Why?**\n\nText.", "\n\nText."],
    ["a question with a label", "Q: Why?\n\nA: Text.", "\n\nA: Text."],
    [
      "a heading with a label above others",
      "### Q: Why?\n\n**Answer:**\n\nText.\n\n### Part\n\nText.",
      "\n\n\n\nText.\n\n### Part\n\nText.",
    ],
    ["a numbered question", "**Question 7:** Why?\n\n**Answer:** Text.", "\n\n**Answer:** Text."],
    ["what is asked below a heading", "## Question\n\nWhy?\n\n## Answer\n\nText.", "\n\n\n\n\n\nText."],
  ])("is %s", (_, text, rest) => {
    const { question, body } = resolve(text);
    expect(question).toBe("Why?");
    expect(body).toHaveLength(text.length);
    expect(body.replace(/^ +$/gmu, "")).toBe(rest);
  });

  test.each([
    ["of several questions", "**Why?**\n\nText.\n\n**How?**\n\nText."],
    ["of several questions with labels", "Q: Why?\n\nA: Text.\n\nQ: How?\n\nA: Text."],
    ["with a label among others", "### Q: Why?\n\nText.\n\n### Q: How?\n\nText."],
    ["in bold type that asks nothing", "**Note**\n\nText."],
    ["in bold type above headings", "**Why?**\n\nText.\n\n## Part\n\nText."],
    ["with a label whose answer has none", "Q: Why?\n\nText."],
    ["that is a tag", "#Why?\n\nText."],
    ["with text below a picture", "![a](a.png)\n\n## Part\n\nText."],
  ])("is its file's name if its first line is one %s", (_, text) => {
    expect(resolve(text)).toEqual({ question: "Q1", body: text });
  });

  test.each([
    ["create_user", "## Create a user\n\nText.\n\n## Solution\n\nText.", "Create a user"],
    ["tea", "### TEA\n\nText.\n\n### Pots\n\nText.", "TEA"],
    ["tea", "## Tea pots\n\nText.\n\n## Cups\n\nText.", "Tea"],
    ["tea_pots", "## Tea pots\n\nText.\n\n## Old tea pots\n\nText.", "Tea pots"],
    ["tea_pots", "Text.\n\n## All tea pots\n\nText.\n\n## Cups\n\nText.", "Tea pots"],
  ])("of the file %s is its first heading if it alone says the same: %j", (name, body, title) => {
    expect(resolveTitle(noFields, body, name, "markdown", undefined).question).toBe(title);
  });

  test.each([
    ["the name of a part that any page may have", "### Introduction\n\nText.", "Tea pots"],
    ["such a name in another language", "## مقدمة\n\nText.", "Tea pots"],
    ["such a name of the first level", "# Overview\n\nText.", "Overview"],
    ["more than such a name", "## Introduction to tea\n\nText.", "Introduction to tea"],
  ])("of a page that begins with %s: %j", (_, body, title) => {
    expect(resolveTitle(noFields, body, "tea-pots", "markdown", undefined).question).toBe(title);
  });

  test("leaves out the name of the site in Microsoft's documentation", () => {
    const title = "What is tea? - Pots | Microsoft Docs";
    const resolve = (tool: ToolName) =>
      resolveTitle({ ...noFields, title }, "Text.", "tea", tool, "").question;
    expect(resolve("docfx")).toBe("What is tea? - Pots");
    expect(resolve("markdown")).toBe(title);
  });

  test("of the file overview is its heading, which is not repeated", () => {
    expect(resolveTitle(noFields, "## Overview\n\nText.", "overview", "markdown", undefined)).toEqual({
      question: "Overview",
      body: `${" ".repeat(11)}\n\nText.`,
    });
  });

  test("is the summary of a part to open, if the page is nothing else", () => {
    const page = "<details>\n<summary><b>Why is `a` hot?</b></summary>\n\nBecause.\n\n</details>\n";
    expect(resolve(page)).toMatchObject({ question: "Why is a hot?" });
    expect(resolve(page).body).not.toContain("summary");
    expect(resolve(`${page}\nMore.`).question).toBe("Q1");
    expect(resolve(page + page).question).toBe("Q1");
  });

  test("is the name of a note, with the slashes of Logseq", () => {
    expect(resolve("**Why?**\n\nText.", "obsidian").question).toBe("Q1");
    const title = (name: string): string => resolveTitle(noFields, "- a", name, "logseq", undefined).question;
    expect(title("Ice___Very cold")).toBe("Ice/Very cold");
    expect(title("Ice%2FVery cold")).toBe("Ice/Very cold");
  });
});
