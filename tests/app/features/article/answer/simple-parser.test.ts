import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it, test } from "vitest";
import { parseAnswerMarkdown } from "../../../../../src/app/features/article/answer/parse-answer-markdown.ts";
import { answerExtensions, remarkExtensions } from "../../../../../src/content/markdown-extensions.ts";
import { parseSimpleMarkdown } from "../../../../../src/content/simple-markdown/parse-simple-markdown.ts";
import { markdownToHtml } from "./support.tsx";

/** The tree of markdown without its positions. */
function parse(markdown: string): unknown {
  const tree = unified().use(remarkParse).use(remarkExtensions, answerExtensions(markdown)).parse(markdown);
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "position" ? undefined : value)));
}

/** The HTML of markdown as a build renders it. */
function buildHtml(markdown: string): string {
  return markdownToHtml(markdown, {}, { parse: parseAnswerMarkdown });
}

const simplePieces = [
  "word",
  "Größe",
  "كلمات",
  "𝐛𝐨𝐥𝐝",
  "a",
  "1",
  ".",
  ":",
  "(",
  " ",
  "  \n",
  "\n",
  "\n\n",
  "\n \n",
  "   ",
  "*",
  "**",
  "**Bold:** ",
  "*slanted*",
  "`",
  "`a*b`",
  "_",
  "snake_case",
  "- ",
  "\n- ",
  "\n\n- ",
  "\n   - ",
  "\n    * ",
  "1. ",
  "\n1. ",
  "\n2. ",
  "\n3) ",
  "\n\n2. ",
  "\n\n   ",
  "+ ",
  "# ",
  "\n### ",
  " #",
  "\n```\n",
  "\n   ```js title\n",
  "\n   ```\n",
  "~~~ python\n",
  "\uFDD00\uFDD1",
  "\u00A0",
  "\u2028",
  "\u200D",
  "é",
];

const otherPieces = [
  "***",
  "__",
  "~~",
  "``",
  "\t",
  "\\",
  "> ",
  "\n===\n",
  "\n---\n",
  "* * *",
  "|",
  "\n| - | - |\n",
  "\n:-\n",
  "- [ ] ",
  "[^1]",
  "\n[^1]: ",
  "[",
  "](/learn/physics)",
  "![",
  "\n[a name]: /learn/physics\n",
  "[A Name]",
  "<b>",
  "<made-up-scheme:path>",
  "www.",
  "https://",
  "example.com",
  "@",
  "&amp;",
  "&",
  ";",
  "\r\n",
  "\0",
  "\uFFFD",
  "\uE000",
  "\uE001",
];

function combine(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(""));
}

const simpleMarkdowns = combine(simplePieces, 16);
const markdowns = combine([...simplePieces, ...otherPieces], 12);

describe("the parser of simple markdown", () => {
  it.each([simpleMarkdowns, markdowns])("agrees with the parser on all that it parses", (markdown) => {
    fc.assert(
      fc.property(markdown, (text) => {
        const tree = parseSimpleMarkdown(text);
        if (tree !== undefined) expect(tree).toEqual(parse(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([simpleMarkdowns, markdowns])("leaves the HTML of any answer as it is", (markdown) => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(buildHtml(text)).toBe(markdownToHtml(text));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "",
    "One paragraph.\nIts second line.  \nIts third, after a hard break.\n\nAnother one.",
    "### A heading\nText below it.\n# Another *one*",
    "**Bold** and *slanted* text, `code *with* stars`, snake_case, 2*3*4 and (**brackets**: yes).",
    "1. one\n2. two\n3. three",
    "1. **One**: text\n\n   More text.\n\n2. Two\n   - nested\n   - nested\n     deeper text\n3. Three\n\nThe end.",
    "- a\n- b\n\n- c\n* another list\n+ and another one",
    "Text\n- an item\n  # with a heading\n- and\n\n\n  two paragraphs",
    "1. a\n  - in a list of its own\n2. goes on",
    "- a\n\n  - b\n\n    c\n\n  d",
    "```python title\nprint(a)\n\n    b = [1]\n```\nText\n\n- Code:\n  ~~~\n  - code\n\n   one space\n  ~~~\n- Next",
    "  ```\n  indented\n not\n  ```",
    "7. begins with seven\n8. eight",
    "\uFDD00\uFDD1\n\nFormula \uFDD01\uFDD1, **\uFDD02\uFDD1**.",
  ])("parses %j as the parser does", (markdown) => {
    expect(parseSimpleMarkdown(markdown)).toEqual(parse(markdown));
    expect(buildHtml(markdown)).toBe(markdownToHtml(markdown));
  });

  test.each([
    "> quote",
    "a\n---",
    "[a](b)",
    "[x]: https://example.org\n\nA [x] link",
    "- [ ] task",
    "~~not~~",
    "***both***",
    "*slanted **bold***",
    "_a_",
    "``a``",
    "AT&amp;T",
    "5 \\* 3",
    "| a |\n|---|",
    "1. a\nlazy",
    "text\n2. text",
    "- - a",
    "-\n  a",
    "- a\n- \n\n  b",
    "# Title #",
    "```\nopen",
    "a@example.com",
    `${"- a\n".replace("a", "b")}${Array.from({ length: 30 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")}`,
  ])("leaves %j to the parser", (markdown) => {
    expect(parseSimpleMarkdown(markdown)).toBeUndefined();
    expect(buildHtml(markdown)).toBe(markdownToHtml(markdown));
  });

  test.each([
    " ".repeat(100_000),
    `a${" ".repeat(100_000)}b`,
    `\`\`\`${" ".repeat(100_000)}\`a`,
    "- a\n".repeat(50_000),
    "a  \n".repeat(50_000),
    "`a` *b* ".repeat(30_000),
    `- a${"\n".repeat(200_000)}  b`,
    `# ${"# ".repeat(50_000)}x`,
    `${"- ".repeat(50_000)}x`,
    "**a ".repeat(50_000),
  ])("takes time in proportion to the length, however odd (%#)", (markdown) => {
    // A quadratic one would take minutes, and exceed the test's timeout.
    expect(() => parseSimpleMarkdown(markdown)).not.toThrow();
  });
});
