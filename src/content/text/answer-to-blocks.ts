import type { Answer } from "../answer.ts";
import { placeholdersToText } from "./placeholders-to-text.ts";
import { simpleBlockToText } from "./simple-block-to-text.ts";
import { splitBlocks } from "./split-blocks.ts";
import { stripMarkdown } from "./strip-markdown.ts";
import { treeToText } from "./tree-to-text.ts";

/**
 * The paragraphs, headings and other blocks of an answer as lines of readable text, with formulas in Unicode: what
 * `answerToText` returns, except that the less common markup is only stripped, which needs no markdown parser. Throws
 * a `RangeError` if a formula is missing.
 */
export function answerToBlocks(answer: Answer): string[] {
  const blocks =
    answer.kind === "tree"
      ? answer.tree.children.map((child) => treeToText({ type: "root", children: [child] }))
      : splitBlocks(answer.markdown).map((block) => simpleBlockToText(block) ?? stripMarkdown(block));
  return blocks.map((block) => placeholdersToText(block, answer.formulas)).filter((block) => block !== "");
}
