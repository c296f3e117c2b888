import { describe, expect, test } from "vitest";
import { decodeAnswer } from "../../src/article/decode-answer.ts";
import { lintAnswer } from "../../src/article/lint-answer.ts";

function lint(raw: string) {
  return lintAnswer(decodeAnswer(raw, { newlines: "escaped" }), raw);
}

function rulesOf(raw: string): string[] {
  return lint(raw).map(({ rule }) => rule);
}

describe("a publisher is told", () => {
  test("which formula can't be set, where it is, and why", () => {
    const raw = String.raw`Fine: $x$. Broken: $\frobnicate{x}$.`;
    const [finding] = lint(raw);
    expect(finding).toMatchObject({ rule: "formula-refused", severity: "warning" });
    expect(finding?.reason).toContain(String.raw`\frobnicate`);
    expect(raw.slice(finding?.offset)).toBe(String.raw`$\frobnicate{x}$.`);
  });

  test("of a language that nobody knows, with the nearest known name", () => {
    const raw = String.raw`Look:\n~~~pyton\nx = 1\n~~~`;
    const [finding] = lint(raw);
    expect(finding).toMatchObject({ rule: "unknown-language", hint: "Did you mean python?" });
    expect(raw.slice(finding?.offset, (finding?.offset ?? 0) + 5)).toBe("pyton");
  });

  test.each([
    ["pyton", "Did you mean python?"],
    ["pyhton", "Did you mean python?"],
    ["Javscript", "Did you mean javascript?"],
    ["javascript-module", "Did you mean javascript?"],
    ["haske", "Did you mean haskell?"],
    ["xyzzyx", "Use a name such as python, java, bash or text, or leave it out."],
  ])("what to write in the place of %s", (language, hint) => {
    expect(lint(`~~~${language}\\n1\\n~~~`)).toMatchObject([{ rule: "unknown-language", hint }]);
  });

  test("of words that run together in a formula, which is left as it is", () => {
    const raw = String.raw`So $$Total Costs = 3x + \text{other things}$$`;
    const [finding] = lint(raw);
    expect(finding).toMatchObject({ rule: "words-in-formula", hint: String.raw`Write \text{Total Costs}.` });
    expect(raw.slice(finding?.offset).startsWith("$$Total")).toBe(true);
  });

  test("of a formula with a command that is not allowed", () => {
    expect(lint(String.raw`$\href{https://example.org}{x}$`)).toMatchObject([{ rule: "formula-refused" }]);
  });

  test("of a formula that was repaired", () => {
    expect(lint(String.raw`$\text{5% of it}$`)).toMatchObject([
      { rule: "repaired-formula", hint: String.raw`Write \%.` },
    ]);
  });

  test.each([
    "I'm sorry, but I have no information on that.",
    "I cannot answer this question with what I was given. It would help to know more.",
    "Please provide the text that the question is about.",
    "The provided information does not say who wrote the letter. More would be needed.",
    "Based on the available data, I cannot tell when the exam begins.",
    "> Unfortunately, I don't have any details on the shop's hours.",
  ])("that an answer says only that it can't: %s", (raw) => {
    expect(rulesOf(raw)).toEqual(["cannot-answer"]);
  });

  test("of dollars that could be either, and how they were read", () => {
    const raw = "$1 + 0 + 1 (carry) = 10$ in base two";
    expect(lint(raw)).toMatchObject([{ rule: "ambiguous-dollar" }]);
    expect(lint(raw)[0]?.reason).toContain("read as a formula");
  });

  test("of everything in the order of the text", () => {
    const raw = String.raw`$\oops$ and\n~~~xyzzyx\n1\n~~~\nand \(open`;
    expect(rulesOf(raw)).toEqual(["formula-refused", "unknown-language", "unbalanced-delimiter"]);
  });
});

describe("nothing is said about", () => {
  test.each([
    ["formulas of all kinds", String.raw`$x$, \(y\), $$z$$, \[w\], $\ce{H2O}$`],
    [
      "known languages by any of their names",
      String.raw`~~~py\n1\n~~~\n\n~~~C++\n1\n~~~\n\n~~~shell\nls\n~~~`,
    ],
    ["code without a language", String.raw`~~~\nx\n~~~`],
    ["money", "It costs $5, not $10."],
    [
      "single words and names of functions in formulas",
      String.raw`$Income + \sin x \, dx dy$, $$a \text{ as it was } b$$`,
    ],
    ["an answer on being sorry", '"I\'m sorry" is what one says after a mistake.'],
    [
      "an answer that begins with what is unknown, and goes on at length",
      `I cannot provide exact figures. ${"Yet much is known of how it came about. ".repeat(40)}`,
    ],
    [
      "an answer that speaks of what cannot be done",
      "A perpetual machine cannot be built, since energy is conserved.",
    ],
  ])("%s", (_, raw) => {
    expect(rulesOf(raw)).toEqual([]);
  });
});

test("all that is found has a place within the answer, and is a warning", () => {
  const raw = String.raw`$\oops$ $a^b^c$ $$Net Worth = x#$$ \(open`;
  for (const { offset, length, severity } of lint(raw)) {
    expect([severity, offset >= 0 && length > 0 && offset + length <= raw.length]).toEqual(["warning", true]);
  }
});
