import { describe, expect, test } from "vitest";
import { findExceededLimit } from "../../../src/content/limits/find-exceeded-limit.ts";

describe("the limits of an answer", () => {
  test.each([
    ["characters", "a".repeat(500_001)],
    ["levels of quotes and lists", `${">".repeat(30)} a`],
    ["levels of quotes and lists", `${"- ".repeat(30)}a`],
    [
      "levels of quotes and lists",
      Array.from({ length: 40 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"),
    ],
    [
      "levels of quotes and lists",
      // Each number belongs to the paragraph of the item before.
      Array.from({ length: 40 }, (_, level) => `${"  ".repeat(level)}- a\n2. b`).join("\n"),
    ],
    ["headings", "# a\n".repeat(2_001)],
    ["quotes", "> a\n\n".repeat(502)],
    ["list items in one section", "- a\n".repeat(2_001)],
    ["list items in one section", `\`\`\`\n  # a\n\`\`\`\n${"- a\n\n  # b\n".repeat(2_001)}`],
    ["list items", `## A\n${"- a\n".repeat(200)}`.repeat(21)],
    ["list items", `## A\n${"- a\n  - b\n".repeat(51)}`.repeat(20)],
    ["list items", "- - - - a\n".repeat(500)],
    ["link definitions", "[a]: /b\n\n".repeat(2_001)],
    ["unclosed brackets", "[a ".repeat(501)],
    ["underlined headings", "a\n=\n\n".repeat(501)],
    ["paragraphs", "a\n\n".repeat(8_002)],
    ["opening brackets", "[a] [a]\n\n".repeat(6_001)],
    ["emphasis markers", "*a *b *c\n\n".repeat(5_001)],
    ["runs of backticks", "` a ` b ` c\n\n".repeat(3_400)],
    ["table rows", `|a|\n|-|\n${"|a|\n\n".repeat(3_000)}`],
    ["table cells", `|${"a|".repeat(99)}\n|${"-|".repeat(99)}\n${"|a|\n".repeat(1_010)}`],
    ["punctuation marks behind a URL", `See http://example.org/${".".repeat(200)}a`],
    ["punctuation marks behind a URL", `(www.example.org${"&amp;)".repeat(100)}a`],
    ["special characters in one paragraph", `|a|\n|-|-|\n${"|**a_\n".repeat(2_000)}`],
    ["special characters in one paragraph", `|a|\n|-|\n> a\n${"|**a_\n".repeat(2_000)}`],
    ["special characters in one paragraph", `a\n${"    - **a_\n".repeat(2_000)}`],
    ["special characters in one paragraph", `a\n${"2. **a_\n".repeat(2_000)}`],
    ["special characters in one paragraph", `a\n${"- \n**a_\n".repeat(2_000)}`],
    ["table columns", `|${"a|".repeat(101)}\n|${"-|".repeat(101)}\n`],
    ["special characters in one paragraph", "*".repeat(4_001)],
    ["special characters in one paragraph", "text  \n".repeat(4_001)],
  ])("name %s", (part, markdown) => {
    expect(findExceededLimit(markdown)?.part).toBe(part);
  });

  test.each([
    ["code indented by 60 spaces", `${" ".repeat(60)}x - y`],
    ["an item far to the right", `1. a\n\n   \`\`\`\n${" ".repeat(60)}- b\n   \`\`\`\n2. c`],
    [
      "a long list of two levels",
      Array.from({ length: 200 }, (_, index) => `${index}. a\n   - b`).join("\n"),
    ],
    ["a long paragraph", "word ".repeat(50_000)],
    [
      "eight levels of lists",
      Array.from({ length: 8 }, (_, level) => `${"    ".repeat(level)}- a`).join("\n"),
    ],
    ["a code block of a thousand lines", `\`\`\`c\n${"*a = b[i] & ~c;\n".repeat(1_000)}\`\`\`\n`],
    ["a table of a hundred columns", `|${"a|".repeat(99)}\n|${":-:|".repeat(99)}\n`],
    ["a quote of a thousand lines", "> a\n".repeat(1_000)],
    [
      "a list of links in sections, four thousand altogether",
      `## A\n\n${"- [a](https://example.org/a_b) - *B* of `c`.\n".repeat(400)}\n`.repeat(10),
    ],
    ["a list of a thousand links", "* [a](https://example.org/a_b) - *B* of `c`.\n".repeat(1_000)],
    ["a table of two thousand links", `| a | b |\n| - | - |\n${"| [a](/b) | *c* |\n".repeat(2_000)}`],
    ["a thousand headings", "## a\n\ntext\n\n".repeat(1_000)],
  ])("allow %s", (_, markdown) => {
    expect(findExceededLimit(markdown)).toBeUndefined();
  });
});
