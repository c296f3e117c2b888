import { describe, expect, test } from "vitest";
import { findIncludedTitle } from "../../../src/content/title/find-included-title.ts";
import { isWithoutText, nameToTitle, resolveTitle } from "../../../src/content/title/resolve-title.ts";

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

test("a title with an emoji leaves as many characters as it had", () => {
  const text = "# Why 🌍?\n\nBecause.";
  expect(resolveTitle(noFields, text, "why", "markdown", undefined).body).toHaveLength(text.length);
});

test.each([
  ["quiz-basic-css", "Quiz basic CSS"],
  ["https-and-urls", "HTTPS and URLs"],
  ["public-apis", "Public APIs"],
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
