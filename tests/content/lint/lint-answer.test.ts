import { describe, expect, test } from "vitest";
import { decodeAnswer } from "../../../src/content/decode/decode-answer.ts";
import { lintAnswer } from "../../../src/content/lint/lint-answer.ts";
import { type Dialect, plainDialect } from "../../../src/content/markdown/dialects/dialect.ts";
import { convertBody } from "../../support/body-to-html.ts";

function lint(raw: string) {
  return lintAnswer(decodeAnswer(raw, { newlines: "escaped" }), raw);
}

function rulesOf(raw: string): string[] {
  return lint(raw).map(({ rule }) => rule);
}

/** The diagnostics of a body, as `offset rule`. */
function lintBody(text: string, changes: Partial<Dialect> = {}): string[] {
  const { answer, decodeForLint } = convertBody(text, { dialect: { ...plainDialect, ...changes } });
  return lintAnswer(decodeForLint(), text, answer).map(({ offset, rule }) => `${offset} ${rule}`);
}

describe("reports to the publisher", () => {
  test("which formula can't be rendered, where it is, and why", () => {
    const raw = String.raw`Fine: $x$. Broken: $\frobnicate{x}$.`;
    const [diagnostic] = lint(raw);
    expect(diagnostic).toMatchObject({ rule: "invalid-formula", severity: "warning" });
    expect(diagnostic?.reason).toContain(String.raw`\frobnicate`);
    expect(raw.slice(diagnostic?.offset)).toBe(String.raw`$\frobnicate{x}$.`);
  });

  test("of an unknown language, with the most similar known one", () => {
    const raw = String.raw`Look:\n~~~pyton\nx = 1\n~~~`;
    const [diagnostic] = lint(raw);
    expect(diagnostic).toMatchObject({ rule: "unknown-language", hint: "Did you mean python?" });
    expect(raw.slice(diagnostic?.offset, (diagnostic?.offset ?? 0) + 5)).toBe("pyton");
  });

  test.each([
    ["pyton", "Did you mean python?"],
    ["pyhton", "Did you mean python?"],
    ["Javscript", "Did you mean javascript?"],
    ["javascript-module", "Did you mean javascript?"],
    ["haske", "Did you mean haskell?"],
    ["xyzzyx", "Use a name such as python, java, bash or text, or leave it out."],
  ])("what to write instead of %s", (language, hint) => {
    expect(lint(`~~~${language}\\n1\\n~~~`)).toMatchObject([{ rule: "unknown-language", hint }]);
  });

  test("about words in a formula, which it does not change", () => {
    const raw = String.raw`So $$Total Costs = 3x + \text{other things}$$`;
    const [diagnostic] = lint(raw);
    expect(diagnostic).toMatchObject({
      rule: "words-in-formula",
      hint: String.raw`Write \text{Total Costs}.`,
    });
    expect(raw.slice(diagnostic?.offset).startsWith("$$Total")).toBe(true);
  });

  test("of a formula with a command that is not allowed", () => {
    expect(lint(String.raw`$\href{https://example.org}{x}$`)).toMatchObject([{ rule: "invalid-formula" }]);
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
  ])("about an answer that only says it can't answer: %s", (raw) => {
    expect(rulesOf(raw)).toEqual(["refused-answer"]);
  });

  test("of ambiguous dollars, and how they were read", () => {
    const raw = "$1 + 0 + 1 (carry) = 10$ in base two";
    expect(lint(raw)).toMatchObject([{ rule: "ambiguous-dollar" }]);
    expect(lint(raw)[0]?.reason).toContain("read as a formula");
  });

  test("of everything in the order of the text", () => {
    const raw = String.raw`$\oops$ and\n~~~xyzzyx\n1\n~~~\nand \(open`;
    expect(rulesOf(raw)).toEqual(["invalid-formula", "unknown-language", "unbalanced-delimiter"]);
  });
});

describe("nothing is reported for", () => {
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

describe("of a body in the syntax of other tools", () => {
  test.each([
    ["a box of MyST is not code", "```{note}\nx\n```"],
    ["a box of mdBook is not code", "```admonish tip\nx\n```"],
    ["attributes are not part of a language", "```rust,editable\nx\n```\n\n~~~{r, fig.cap='a b'}\nx\n~~~"],
    ["code within code has no language", "````md\n```xyzzy\nx\n```\n````"],
    [
      "indented code has no formulas",
      "Run:\n\n    $ cmd $(x)\n    \\(open $Total Costs = 3$\n\n<b>Done.</b>",
    ],
    ["elements of code and comments have no formulas", "<pre>$$ \\(open</pre>\n\n<!-- $$ -->\n\n$x$"],
  ])("%s", (_, body) => {
    expect(lintBody(body)).toEqual([]);
  });

  test("what is text is reported beside code", () => {
    const body = "Run:\n\n    $ cmd $(x)\n\n```xyzzy,a\nx\n```\n\n<b>So</b> $Total Costs = 3$ and \\(open";
    expect(lintBody(body)).toEqual([
      `${body.indexOf("xyzzy")} unknown-language`,
      `${body.indexOf("$Total")} words-in-formula`,
      `${body.indexOf("\\(open")} unbalanced-delimiter`,
    ]);
  });

  test("indented lines of MDX are text", () => {
    expect(lintBody("Run:\n\n    \\(open\n\n<b>Done.</b>", { isMdx: true })).toEqual([
      "10 unbalanced-delimiter",
    ]);
  });
});

test("all diagnostics are warnings located within the answer", () => {
  const raw = String.raw`$\oops$ $a^b^c$ $$Net Worth = x#$$ \(open`;
  const diagnostics = lint(raw);
  expect(diagnostics.map(({ rule }) => rule)).toEqual([
    "invalid-formula",
    "repaired-formula",
    "repaired-formula",
    "words-in-formula",
    "unbalanced-delimiter",
  ]);
  for (const { offset, length, severity } of diagnostics) {
    expect([severity, offset >= 0 && length > 0 && offset + length <= raw.length]).toEqual(["warning", true]);
  }
});
