import { describe, expect, test } from "vitest";
import { splitQuestions } from "../../../src/build/import/split-questions.ts";

const lines = (...texts: readonly string[]): string => texts.join("\n");

function split(text: string): readonly string[] {
  return splitQuestions(text).questions.map(
    ({ question, answer, section }) => `${section}|${question}|${answer.replaceAll("\n", "⏎")}`,
  );
}

describe("a file with many questions is split", () => {
  test("at headings, whose sections it keeps", () => {
    const text = lines(
      "# Cheese",
      "All of it.",
      "## Table of contents",
      "- x",
      "## Hard",
      "### 1. What is Gouda?",
      "A cheese.",
      "#### Detail",
      "More.",
      "### 2. What is Edam?",
      "```sh",
      "# no heading?",
      "```",
      "",
      "**[⬆ Back to Top](#x)**",
      "---",
      "## Soft",
      "### 3. Name a soft one",
      "Brie.",
      "## License",
      "MIT",
    );
    expect(split(text)).toEqual([
      "Hard|What is Gouda?|A cheese.⏎#### Detail⏎More.",
      "Hard|What is Edam?|```sh⏎# no heading?⏎```",
      "Soft|Name a soft one|Brie.",
    ]);
  });

  test("at headings whose answers are folded, with their numbers where they are equal", () => {
    const one = (number: number): string =>
      lines(
        `###### ${number}. What's the output?`,
        "",
        "<details><summary>Answer</summary>",
        "",
        "#### Answer: A",
        "",
        "</details>",
        "",
      );
    expect(split(lines(one(1), "---", one(2), "---", one(3)))).toEqual(
      [1, 2, 3].map(
        (number) =>
          `|${number}. What's the output?|<details><summary>Answer</summary>⏎⏎#### Answer: A⏎⏎</details>`,
      ),
    );
  });

  test("at summaries that are questions", () => {
    const one = (question: string): string =>
      lines("<details>", `<summary>${question}</summary><br><b>`, "", "Because.", "</b></details>", "");
    expect(
      split(lines("# Quiz", one("What is DNS?"), "## Web", one("What is <code>TCP</code>?"), one("Why?"))),
    ).toEqual(["|What is DNS?|Because.", "Web|What is TCP ?|Because.", "Web|Why?|Because."]);
  });

  test.each([
    [
      "bold pairs",
      "**Q: When?**\n\nA: At nine.\n\n**Q: Where?**\n\nA: Here.\n\n- a\n\n**Q: Who?**\n\nA: We.",
    ],
    ["pairs without blank lines", "Q: When?\nA: At nine.\n\nQ: Where?\nA: Here.\n\n- a\n\nQ. Who?\nA. We."],
    ["numbered pairs", "Q1: When?\n\nA1: At nine.\n\nQ2: Where?\n\nA2: Here.\n\n- a\n\nQ3: Who?\n\nA3: We."],
  ])("at %s", (_, text) => {
    expect(split(text)).toEqual(["|When?|At nine.", "|Where?|Here.⏎⏎- a", "|Who?|We."]);
  });

  test("at bold items of a list", () => {
    const text =
      "1. **What is up?**\n\n   The sky.\n\n2. **What is down?**\n\n   - ground\n\n3. **And left?**\n\n   Not right.";
    expect(split(text)).toEqual([
      "|What is up?|The sky.",
      "|What is down?|- ground",
      "|And left?|Not right.",
    ]);
  });

  test("and each answer keeps the link definitions that it uses", () => {
    const text = "## A?\n[x][one]\n## B?\ny\n## C?\nz\n\n[one]: https://a.example";
    expect(split(text)[0]).toBe("|A?|[x][one]⏎⏎[one]: https://a.example");
  });

  test("and each answer keeps the footnotes that it uses", () => {
    const text = "## A?\nx[^1]\n## B?\ny\n## C?\nz\n\n[^1]: The note.";
    expect(split(text)[0]).toBe("|A?|x[^1]⏎⏎[^1]: The note.");
  });

  test("and the sections that are not questions are named", () => {
    const text =
      "# FAQ\n\nWelcome.\n\n## A?\n\na\n\n### More\n\nb\n\n## B?\nc\n\n## Misc\n\nd\n\n## C?\ne\n\n## Contents\n\n- f";
    expect(splitQuestions(text).others).toEqual([
      { heading: "FAQ", line: 1 },
      { heading: "Misc", line: 16 },
    ]);
  });

  test("but not an article with sections, nor one with two questions", () => {
    expect(split("# Tea\n\n## History\n\na\n\n## Kinds\n\nb\n\n## Cups\n\nc\n\n## Pots\n\nd")).toEqual([]);
    expect(split("## Why?\n\na\n\n## How?\n\nb")).toEqual([]);
  });
});
