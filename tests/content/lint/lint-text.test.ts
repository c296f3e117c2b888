import { describe, expect, test } from "vitest";
import { decodeAnswer } from "../../../src/content/decode/decode-answer.ts";
import { lintAnswer } from "../../../src/content/lint/lint-answer.ts";
import { convertBody } from "../../support/body-to-html.ts";

/** The diagnostics of a body, as its rules with the text that they are about. */
function lintBody(text: string): string[] {
  const { answer, decodeForLint } = convertBody(text);
  return lintAnswer(decodeForLint(), text, answer).map(
    ({ offset, length, rule }) => `${rule} ${text.slice(offset, offset + length)}`,
  );
}

describe("a check of an answer reports", () => {
  test.each([
    ["a reference to a footnote that doesn't exist", "Tea.[^1]", ["missing-footnote [^1]"]],
    ["the same in a converted answer", "<u>Tea</u>.[^1]", ["missing-footnote [^1]"]],
    ["the same after code that has it", "`a[^1]` and tea.[^1]", ["missing-footnote [^1]"]],
    ["a footnote that nothing refers to", "Tea.\n\n[^green]: A plant.", ["unused-footnote [^green]"]],
    [
      "each of several",
      "Tea.[^a][^b]\n\n[^A]: A plant.\n[^c]: A cup.",
      ["missing-footnote [^b]", "unused-footnote [^c]"],
    ],
    ["a link that would run a script", "See [this](javascript:alert(1)).", ["removed-link javascript"]],
    ["the same in a converted answer", "<u>a</u> [this](<JavaScript:x>)", ["removed-link JavaScript"]],
  ])("%s", (_, text, reported) => {
    expect(lintBody(text)).toEqual(reported);
  });

  test("their places in the answer of a field, where newlines are written out", () => {
    const raw = String.raw`Tea.\n\n~~~\nx[^1]\n~~~\n\nMore.[^1]`;
    const found = lintAnswer(decodeAnswer(raw, { newlines: "escaped" }), raw);
    expect(found.map(({ rule, offset }) => [rule, offset])).toEqual([
      ["missing-footnote", raw.lastIndexOf("[^1]")],
    ]);
  });
});

describe("a check of an answer does not report", () => {
  test.each([
    ["footnotes that are used", "Tea.[^1] Cup.[^2]\n\n[^1]: A plant.\n\n[^2]: Of clay.[^1]"],
    ["code", "`[^1]` and `[x](javascript:y)`\n\n```\n[^1]: a\n[x](javascript:y)\n```"],
    ["formulas", "$a[^1]$ and $$[^2](x)$$"],
    ["a link whose text looks like a footnote", "[^1](https://example.org)"],
    ["links to pages, whatever their text is", "[javascript:x](https://example.org/javascript:x)"],
  ])("%s", (_, text) => {
    expect(lintBody(text)).toEqual([]);
  });
});
