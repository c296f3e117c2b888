import { describe, expect, test } from "vitest";
import { answerToText, truncate } from "../../src/content/answer-to-text.ts";
import { answer } from "../app/features/article/answer/support.tsx";

describe("an answer as plain text", () => {
  test.each([
    ["## Heading\n\nText **bold** and *slanted*, `code`.", "Heading Text bold and slanted, code."],
    ["1. one\n2. two\n   - three", "one two three"],
    ["> quoted", "quoted"],
    ["[a link](https://example.org) here", "a link here"],
    ["| a | b |\n| --- | :-: |\n| 1 | 2 |", "a b 1 2"],
    ["```python\nprint(user_name)\n```", "print(user_name)"],
    ["5 \\* 3", "5 * 3"],
  ])("%j reads %j", (markdown, text) => {
    expect(answerToText({ kind: "markdown", markdown, formulas: [] })).toBe(text);
  });

  test.each(["[", "_", "|", "-", " ", "`", "![](", "\\", "a_", "> "])(
    "of 2 MB of %j takes linear time",
    (mark) => {
      const markdown = `a${mark.repeat(2_000_000 / mark.length)}b`;
      expect(answerToText({ kind: "markdown", markdown, formulas: [] })).toMatch(/b$/u);
    },
  );

  test("holds formulas as their TeX", () => {
    expect(answerToText(answer`so ${"\\frac{1}{2}"}, yes`)).toBe("so \\frac{1}{2} , yes");
  });
});

describe("truncated text", () => {
  test("ends after a word, within the maximum length", () => {
    expect(truncate("one two three four", 12)).toBe("one two…");
    expect(truncate("one, two", 7)).toBe("one…");
  });

  test("is the text itself if it is short enough", () => {
    expect(truncate("short", 5)).toBe("short");
  });

  test("cuts a word that is longer than the maximum length", () => {
    expect(truncate("x".repeat(50), 10)).toBe(`${"x".repeat(9)}…`);
  });
});
