import { describe, expect, test } from "vitest";
import { formulaPlaceholderEnd, formulaPlaceholderStart } from "../../../src/content/answer.ts";
import { answerToBlocks } from "../../../src/content/text/answer-to-blocks.ts";
import { answerToText } from "../../../src/content/text/answer-to-text.ts";

const formula = (index: number) => formulaPlaceholderStart + String(index) + formulaPlaceholderEnd;
const formulas = [
  { tex: String.raw`\frac{1}{2} m v^2`, display: false },
  { tex: "E = mc^2", display: true },
];

describe("the blocks of markdown", () => {
  test.each([
    ["paragraphs and headings", "# Ice\n\nIt *floats* on water.", ["Ice", "It floats on water."]],
    [
      "formulas as readable text",
      `So ${formula(0)} holds.\n\n${formula(1)}`,
      ["So ½ m v² holds.", "E = mc²"],
    ],
    [
      "links and pictures by their text",
      "See [the **sea**](/sea 'Sea') and ![waves](a.png).",
      ["See the sea and waves."],
    ],
    ["a table", "| Ice | Sea |\n|:--|--:|\n| cold | wet |", ["Ice Sea cold wet"]],
    ["code", "```js\nconst a_b = 1;\n\nlet c;\n```", ["const a_b = 1;", "let c;"]],
    ["quotes and lists within them", "> - one\n> - two", ["one two"]],
    ["struck text and escapes", "~~old~~ \\*new\\*", ["old *new*"]],
    ["nothing but a rule", "Ice\n\n---\n\nSea", ["Ice", "Sea"]],
  ])("have %s", (_, markdown, blocks) => {
    expect(answerToBlocks({ kind: "markdown", markdown, formulas })).toEqual(blocks);
  });

  test.each([
    "# Ice\n\nIt *floats* on `water`.\n\n- one\n- two",
    "> A quote of [someone](https://example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "```py\nprint(1)\n```\n\nEnd.",
    `Half is ${formula(0)}.`,
  ])("have the words of the text: %j", (markdown) => {
    const answer = { kind: "markdown", markdown, formulas } as const;
    expect(answerToBlocks(answer).join(" ")).toBe(answerToText(answer));
  });
});

test("a placeholder without a formula is refused: the answer is damaged", () => {
  expect(() => answerToBlocks({ kind: "markdown", markdown: formula(3), formulas })).toThrow(RangeError);
});

test("the blocks of a tree are the texts of its elements", () => {
  const paragraph = (value: string) =>
    ({ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value }] }) as const;
  const tree = {
    type: "root",
    children: [paragraph(`So ${formula(0)}`), { type: "text", value: "\n" }, paragraph("Ice")],
  } as const;
  expect(answerToBlocks({ kind: "tree", tree: structuredClone(tree) as never, formulas })).toEqual([
    "So ½ m v²",
    "Ice",
  ]);
});
