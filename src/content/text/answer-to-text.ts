import type { Answer } from "../answer.ts";
import { findExceededLimit } from "../limits/find-exceeded-limit.ts";
import { markdownToText } from "./markdown-to-text.ts";
import { placeholdersToText } from "./placeholders-to-text.ts";
import { simpleBlockToText } from "./simple-block-to-text.ts";
import { splitBlocks } from "./split-blocks.ts";
import { treeToText } from "./tree-to-text.ts";

/** Fences hold blank lines, and definitions and notes have an effect on other blocks: such answers are parsed whole. */
const spansBlocks = /`{3}|~{3}|\]:|\[\^/u;

function blocksToText(markdown: string): string {
  return splitBlocks(markdown)
    .map((block) => simpleBlockToText(block) ?? markdownToText(block))
    .join(" ");
}

function markdownOrSourceToText(markdown: string): string {
  // Readers see such an answer as its source, too.
  if (findExceededLimit(markdown) !== undefined) return markdown;
  return spansBlocks.test(markdown) ? markdownToText(markdown) : blocksToText(markdown);
}

/**
 * An answer as plain text on one line, as readers see it, for descriptions, reading time and search: without markup, and
 * with formulas as readable Unicode text. Read from the parsed markdown; simple blocks are recognized without the parser.
 * Throws a `RangeError` if a formula is missing.
 */
export function answerToText(answer: Answer): string {
  const text = answer.kind === "tree" ? treeToText(answer.tree) : markdownOrSourceToText(answer.markdown);
  return placeholdersToText(text, answer.formulas);
}
