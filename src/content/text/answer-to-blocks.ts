import { type Answer, formulaPlaceholderPattern } from "../answer.ts";
import { simpleBlockToText } from "./simple-block-to-text.ts";
import { stripMarkdown } from "./strip-markdown.ts";
import { texToUnicode } from "./tex-to-unicode.ts";
import { treeToText } from "./tree-to-text.ts";

/** Where a blank line separates two blocks. */
const blankLines = /\n(?:[ \t]*\n)+/u;

/**
 * The paragraphs, headings and other blocks of an answer as lines of readable text, with formulas in Unicode: what
 * `answerToText` returns, except that the less common markup is only stripped, which needs no markdown parser.
 */
export function answerToBlocks(answer: Answer): string[] {
  const blocks =
    answer.kind === "tree"
      ? answer.tree.children.map((child) => treeToText({ type: "root", children: [child] }))
      : answer.markdown.split(blankLines).map((block) => simpleBlockToText(block) ?? stripMarkdown(block));
  return blocks
    .map((block) =>
      block
        .replace(formulaPlaceholderPattern, (_, index: string) => {
          const formula = answer.formulas[Number(index)];
          if (formula === undefined) return "";
          const readable = texToUnicode(formula.tex);
          return formula.display ? ` ${readable} ` : readable;
        })
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((block) => block !== "");
}
