import { expect, test } from "vitest";
import {
  answerToMarkdown,
  articleToMarkdown,
} from "../../../../../../src/app/features/article/answer/markdown/answer-to-markdown.ts";
import {
  type Answer,
  type Formula,
  formulaPlaceholderEnd,
  formulaPlaceholderStart,
} from "../../../../../../src/content/answer.ts";
import { measureCpuMs } from "../../../../../support/cpu-time.ts";

const placeholder = (index: number): string => `${formulaPlaceholderStart}${index}${formulaPlaceholderEnd}`;
const inline = (tex: string): Formula => ({ tex, display: false });
const display = (tex: string): Formula => ({ tex, display: true });

test.each<[string, string, Formula[], string]>([
  ["a formula in a line", `Since ${placeholder(0)}, so.`, [inline("x_1 < 2")], "Since $x_1 < 2$, so."],
  [
    "a formula on lines of its own",
    `So:\n\n${placeholder(0)}\n\nDone.`,
    [display("a\n= b")],
    "So:\n\n$$\na\n= b\n$$\n\nDone.",
  ],
  [
    "a display formula within a line",
    `So ${placeholder(0)} holds.`,
    [display("a = b")],
    "So $$a = b$$ holds.",
  ],
  ["one in a list", `- So:\n\n  ${placeholder(0)}`, [display("a")], "- So:\n\n  $$\n  a\n  $$"],
  ["one in a quotation", `> ${placeholder(0)}`, [display("a")], "> $$\n> a\n> $$"],
  ["a formula in a table", `| ${placeholder(0)} | b |`, [inline("|x|")], "| $\\|x\\|$ | b |"],
  ["money", "It costs $5, or \\$6.", [], "It costs \\$5, or \\$6."],
  ["money in code", "Run `echo $HOME` or ``a ` $b``, $1.", [], "Run `echo $HOME` or ``a ` $b``, \\$1."],
  ["money in a block of code", "```sh\necho $A\n```\n\n$1", [], "```sh\necho $A\n```\n\n\\$1"],
  ["an unclosed code block", "$1\n\n~~~\n$A", [], "\\$1\n\n~~~\n$A"],
  ["a single backtick", "A ` and $1.", [], "A ` and \\$1."],
])("an answer as markdown has %s in portable syntax", (_, markdown, formulas, expected) => {
  expect(answerToMarkdown({ kind: "markdown", markdown, formulas })).toBe(`${expected}\n`);
});

test("long runs of backticks take linear time", () => {
  const markdown = `${"`".repeat(5)}a `.repeat(4000);
  const answer: Answer = { kind: "markdown", markdown, formulas: [] };
  expect(measureCpuMs(() => answerToMarkdown(answer))).toBeLessThan(2000);
});

test("an article as markdown begins with its question and ends with its URL", () => {
  expect(
    articleToMarkdown(
      "Why?",
      { kind: "markdown", markdown: "Because.", formulas: [] },
      "https://a.test/learn",
    ),
  ).toBe("# Why?\n\nBecause.\n\n<https://a.test/learn>\n");
});
