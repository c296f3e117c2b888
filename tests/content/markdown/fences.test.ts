import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FenceTracker, rewriteProse } from "../../../src/content/markdown/fences.ts";

function codeLines(...lines: readonly string[]): string {
  const fences = new FenceTracker();
  return lines.map((line) => (fences.isCode(line) ? "c" : "-")).join("");
}

describe("fenced code", () => {
  test.each<readonly [name: string, lines: readonly string[], expected: string]>([
    ["ends at a fence of its kind", ["a", "```js", "b", "```", "c"], "-ccc-"],
    ["may contain shorter fences and others", ["````", "```", "~~~~", "````", "a"], "cccc-"],
    ["is closed by a longer fence", ["~~~", "a", "~~~~~", "b"], "ccc-"],
    ["stands in lists and quotes", ["- ```", "  a", "  ```", "> ~~~", "> b", "> ~~~", "c"], "cccccc-"],
    ["begins at no line with more backticks behind", ["```a``` b", "c"], "--"],
    ["is not closed by a line with an info string", ["```", "```js", "a"], "ccc"],
  ])("%s", (_, lines, expected) => {
    expect(codeLines(...lines)).toBe(expected);
  });

  test("is not rewritten with the text around it, nor is code within a line", () => {
    const text = "x `x` x\n```\nx\n```\nx ``x ` x`` x";
    expect(rewriteProse(text, (prose) => prose.replaceAll("x", "y"))).toBe(
      "y `x` y\n```\nx\n```\ny ``x ` x`` y",
    );
  });

  test("any text is kept by a rewriting that changes nothing", () => {
    const piece = fc.constantFrom("```", "~~~", "`", "``", "a", "\n", "> ", "- ", " ", "\\");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(rewriteProse(text, (prose) => prose)).toBe(text);
      }),
    );
  });
});
