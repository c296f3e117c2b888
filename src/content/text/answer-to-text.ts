import { type Answer, formulaPlaceholderPattern } from "../answer.ts";
import { findExceededLimit } from "../limits/find-exceeded-limit.ts";
import { markdownToText } from "./markdown-to-text.ts";
import { simpleBlockToText } from "./simple-block-to-text.ts";
import { texToUnicode } from "./tex-to-unicode.ts";
import { treeToText } from "./tree-to-text.ts";

/** Where a blank line separates two blocks. */
const blankLines = /\n(?:[ \t]*\n)+/u;

/** Fences hold blank lines, and definitions and notes have an effect on other blocks: such answers are parsed whole. */
const spansBlocks = /`{3}|~{3}|\]:|\[\^/u;

function blocksToText(markdown: string): string {
  return markdown
    .split(blankLines)
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
 */
export function answerToText(answer: Answer): string {
  const { formulas } = answer;
  const text = answer.kind === "tree" ? treeToText(answer.tree) : markdownOrSourceToText(answer.markdown);
  return text
    .replace(formulaPlaceholderPattern, (_, index: string) => {
      const formula = formulas[Number(index)];
      if (formula === undefined) throw new RangeError(`The answer has no formula ${index}`);
      const readable = texToUnicode(formula.tex);
      return formula.display ? ` ${readable} ` : readable;
    })
    .replace(/\s+/gu, " ")
    .trim();
}
