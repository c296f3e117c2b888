import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/content/front-matter/parse-yaml.ts";

/** Errors as `offset reason. hint`. */
function errorsOf(yaml: string): string[] {
  return parseYaml(yaml).errors.map(({ offset, reason, hint = "" }) => `${offset} ${reason}. ${hint}`);
}

const alignHint =
  "Begin each field at the start of its line, and write a long value in one line or after `>-`.";

describe("an error of YAML says in plain words what is wrong, and what to write", () => {
  test.each([
    [
      "question: What: is this?\n",
      '10 the value contains a colon followed by a space. Put the value in quotes: `question: "What: is this?"`.',
    ],
    [
      'question: The word: "tea"\n',
      "10 the value contains a colon followed by a space. Put the value in quotes: `question: 'The word: \"tea\"'`.",
    ],
    [
      `question: What: ${"x".repeat(80)}\n`,
      "10 the value contains a colon followed by a space. Put the value in quotes.",
    ],
    [
      "question: What?\n  subject: a\n",
      `10 the line below is indented, but belongs to nothing. ${alignHint}`,
    ],
    [
      'question: "What?\nsubject: Tea\n',
      '10 a quotation mark is opened, but not closed. Write " at the end of the value, too.',
    ],
    ["keywords: [a, b\n", "10 [ is opened, but not closed. Write ] at its end, or put the value in quotes."],
    ["keywords: {a: b\n", "10 { is opened, but not closed. Write } at its end, or put the value in quotes."],
    ["keywords: [a]]\n", "13 ] closes what no [ opens. Remove it, or put the value in quotes."],
    ["question: What?\nquestion: Who?\n", "16 the field question is there twice. Keep only one of them."],
    ["question: What?\n\tsubject: a\n", "16 the line is indented with a tab. Indent with spaces."],
    ["question: @home?\n", '10 a value can\'t begin with @. Put the value in quotes: `question: "@home?"`.'],
    ["question: *star\n", '10 a value can\'t begin with *. Put the value in quotes: `question: "*star"`.'],
    ["subject: & more\n", '9 a value can\'t begin with &. Put the value in quotes: `subject: "& more"`.'],
    ["question: !new x\n", '10 a value can\'t begin with !. Put the value in quotes: `question: "!new x"`.'],
    [
      "question: 'It's raining?'\n",
      "14 text follows the closing quotation mark. Write '' for an apostrophe within single quotes, or put the value in double quotes.",
    ],
    [
      'question: "Tea?" he said\n',
      "17 text follows the closing quotation mark. Put the whole value in quotes: single ones if it contains double ones.",
    ],
    [
      'question: "a \\q"\n',
      "13 a backslash has a meaning of its own in double quotes. Put the value in single quotes.",
    ],
    [" question: What?\nsubject: x\n", `17 the line is indented less than those above. ${alignHint}`],
    ["question: |What?\n", "11 text follows | in the same line. Put the value in quotes."],
    [
      "keywords: - a\n",
      "10 a list can't begin in the line of its field. Write each item in a line of its own below, or all in brackets: `[one, two]`.",
    ],
    [
      "question: What?\nfoo\nsubject: x\n",
      "16 a line without a colon where a field is expected. Write each field as `name: value`, with a space after the colon.",
    ],
    [
      "question:What?\n",
      "0 front matter must be a mapping (one `name: value` per line). Write each field as `name: value`, with a space after the colon.",
    ],
  ])("%j", (yaml, error) => {
    expect(errorsOf(yaml)).toEqual([error]);
  });

  test("a rare error stays in the words of the parser", () => {
    expect(errorsOf("a: b\n---\nc: d\n")).toEqual([
      "5 Source contains multiple documents; please use YAML.parseAllDocuments(). ",
    ]);
  });

  test("all lines with errors are reported", () => {
    expect(errorsOf("a: 1\na: 2\nb: 1\nb: 2\n")).toHaveLength(2);
  });
});
