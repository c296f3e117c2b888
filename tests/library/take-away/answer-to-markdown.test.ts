import { expect, test } from "vitest";
import { type Formula, formulaClose, formulaOpen } from "../../../src/article/answer.ts";
import { answerToMarkdown, articleToMarkdown } from "../../../src/library/take-away/answer-to-markdown.ts";

const place = (index: number): string => `${formulaOpen}${index}${formulaClose}`;
const inline = (tex: string): Formula => ({ tex, display: false });
const display = (tex: string): Formula => ({ tex, display: true });

test.each<[string, string, Formula[], string]>([
  ["a formula in a line", `Since ${place(0)}, so.`, [inline("x_1 < 2")], "Since $x_1 < 2$, so."],
  [
    "a formula of its own",
    `So:\n\n${place(0)}\n\nDone.`,
    [display("a\n= b")],
    "So:\n\n$$\na\n= b\n$$\n\nDone.",
  ],
  ["a display formula within a line", `So ${place(0)} holds.`, [display("a = b")], "So $$a = b$$ holds."],
  ["one in a list", `- So:\n\n  ${place(0)}`, [display("a")], "- So:\n\n  $$\n  a\n  $$"],
  ["one in a quotation", `> ${place(0)}`, [display("a")], "> $$\n> a\n> $$"],
  ["a formula in a table", `| ${place(0)} | b |`, [inline("|x|")], "| $\\|x\\|$ | b |"],
  ["money", "It costs $5, or \\$6.", [], "It costs \\$5, or \\$6."],
  ["money in code", "Run `echo $HOME` or ``a ` $b``, $1.", [], "Run `echo $HOME` or ``a ` $b``, \\$1."],
  ["money in a block of code", "```sh\necho $A\n```\n\n$1", [], "```sh\necho $A\n```\n\n\\$1"],
  ["a block of code without an end", "$1\n\n~~~\n$A", [], "\\$1\n\n~~~\n$A"],
  ["a backtick alone", "A ` and $1.", [], "A ` and \\$1."],
])("an answer as markdown holds %s as it can be read elsewhere", (_, markdown, formulas, expected) => {
  expect(answerToMarkdown({ markdown, formulas })).toBe(`${expected}\n`);
});

test("a long run of backticks takes no time", () => {
  const markdown = `${"`".repeat(5)}a `.repeat(4000);
  const start = performance.now();
  answerToMarkdown({ markdown, formulas: [] });
  expect(performance.now() - start).toBeLessThan(1000);
});

test("an article as markdown begins with its question and ends with its address", () => {
  expect(articleToMarkdown("Why?", { markdown: "Because.", formulas: [] }, "https://a.test/learn")).toBe(
    "# Why?\n\nBecause.\n\n<https://a.test/learn>\n",
  );
});
