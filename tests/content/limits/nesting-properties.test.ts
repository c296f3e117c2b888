import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { maxNesting } from "../../../src/content/limits/content-limits.ts";
import { findExceededLimit } from "../../../src/content/limits/find-exceeded-limit.ts";
import { answerExtensions } from "../../../src/content/markdown-extensions.ts";

/** How many quotes and list items are within each other. */
function toDepth(markdown: string): number {
  const { syntax, tree } = answerExtensions(markdown);
  let deepest = 0;
  const stack: { node: Nodes; depth: number }[] = [
    { node: fromMarkdown(markdown, { extensions: [...syntax], mdastExtensions: tree }), depth: 0 },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node } = top;
    const depth = top.depth + (node.type === "listItem" || node.type === "blockquote" ? 1 : 0);
    deepest = Math.max(deepest, depth);
    if ("children" in node) stack.push(...node.children.map((child) => ({ node: child, depth })));
  }
  return deepest;
}

/** A line, and by how many columns it is indented more than the one before. */
const line = fc.tuple(
  fc.constantFrom(2, 2, 2, 2, 3, 4, 0, 1, -2),
  fc.constantFrom(
    "- a",
    "- a",
    "- a",
    "* - a",
    "1. a",
    "2. a",
    "10) a",
    "> a",
    "-",
    "- ",
    "2. ",
    "a",
    "",
    "\t- a",
    "```",
  ),
);

test("no answer with items within each other more often than allowed is let through", () => {
  let tooDeep = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 5, maxLength: 40 }), (lines) => {
      let indent = 0;
      const start = "- ".repeat(maxNesting - 4);
      const markdown = lines
        .map(([change, text], index) => {
          indent = index === 0 ? start.length : Math.max(0, indent + change);
          return index === 0 ? start + text : " ".repeat(indent) + text;
        })
        .join("\n");
      if (toDepth(markdown) <= maxNesting) return;
      tooDeep += 1;
      expect(findExceededLimit(markdown)?.part).toBe("levels of quotes and lists");
    }),
    { numRuns: 500 },
  );
  expect(tooDeep).toBeGreaterThan(5);
});
