import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerToText } from "../../../src/content/text/answer-to-text.ts";
import { markdownToText } from "../../../src/content/text/markdown-to-text.ts";
import { simpleBlockToText } from "../../../src/content/text/simple-block-to-text.ts";
import { answer } from "../../app/features/article/answer/support.tsx";

function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

describe("an answer as plain text", () => {
  test.each([
    ["## Heading\n\nText **bold** and *slanted*, `code`.", "Heading Text bold and slanted, code."],
    ["1. one\n2. two\n   - three", "one two three"],
    ["> quoted\n> text", "quoted text"],
    ["[a link](https://example.org/Foo_(bar)) here", "a link here"],
    ["see ![a *red* square](x.png)", "see a red square"],
    ["| a | b |\n| --- | :-: |\n| 1 \\| 2 | 3 |", "a b 1 | 2 3"],
    ["```python\nprint(user_name)\n\nx = 2*3*4 | y\n```", "print(user_name) x = 2*3*4 | y"],
    ["5 \\* 3", "5 * 3"],
    ["2*3*4 and 2 * 3 * 4", "234 and 2 * 3 * 4"],
    ["snake_case_name and __init__", "snake_case_name and init"],
    ["AT&amp;T &lt;b&gt; &nbsp;x", "AT&T <b> x"],
    ["List<int> and <br> stay", "List<int> and <br> stay"],
    ["about ~5, ~~not~~ ~~~x", "about ~5, not ~~~x"],
    ["a note[^1].\n\n[^1]: The note.", "a note. The note."],
    ["[x]: https://example.org\n\nA [x] link", "A x link"],
    ["Title\n=====\n\ntext\n\n---\n\nmore", "Title text more"],
    ["In\n1986. It was", "In 1986. It was"],
    ["- [x] done\n- [ ] open", "done open"],
    ["one\\\ntwo", "one two"],
    ["`a  b` and ``c ` d``", "a b and c ` d"],
  ])("%j reads %j", (markdown, text) => {
    expect(answerToText({ kind: "markdown", markdown, formulas: [] })).toBe(text);
  });

  test("holds formulas as readable text, next to what they belong to", () => {
    expect(answerToText(answer`H${"_2"}O is **${"x^2"}**, so ${"\\frac{1}{2}"}.`)).toBe("H₂O is x², so ½.");
  });

  test("refuses a placeholder without a formula: the answer is damaged", () => {
    expect(() => answerToText({ kind: "markdown", markdown: "\uFDD03\uFDD1", formulas: [] })).toThrow(
      RangeError,
    );
  });
});

describe("the text of a simple block", () => {
  test.each([
    "Plain text, 50% of it.",
    "# Heading\nText",
    "- one\n- **two**: three\n  more",
    "1. *one* `a*b_c`\n2. two",
    "**Bold** ends, **again**. (*Here*)",
    "a \\* b \\[c\\]",
    "2*3*4 (**a (b)**: c)",
    "### 1. Title\n- R&D",
    "\uFDD00\uFDD1 and **\uFDD01\uFDD1**.",
  ])("is found without the parser: %j", (block) => {
    expect(collapse(simpleBlockToText(block) as string)).toBe(collapse(markdownToText(block)));
  });

  test.each([
    "**a*b**",
    "> quote",
    "[a](b)",
    "a\n---",
    "| a |\n|---|",
    "_a_",
    "**a *b* c**",
    "a\n2. b",
    "&amp;",
    "# a #",
  ])("is left to the parser if it is not simple: %j", (block) => {
    expect(simpleBlockToText(block)).toBeUndefined();
  });

  test("is what the parser finds, whenever it is found", () => {
    const pieces = [
      ..."ab1 *_`#>-+=.)(:!?~|<&;\n\\[]",
      "**",
      "1. ",
      "- ",
      "# ",
      "\n",
      " ",
      "é",
      "\uFDD00\uFDD1",
      "“",
      "\t",
    ];
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }), (parts) => {
        const block = parts.join("");
        fc.pre(!/^\s*$|\n[ \t]*(?:\n|$)|^[ \t]*\n/u.test(block));
        const text = simpleBlockToText(block);
        if (text === undefined) return;
        found += 1;
        expect(collapse(text)).toBe(collapse(markdownToText(block)));
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(500);
  });
});
