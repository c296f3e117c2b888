import type { Answer, Formula, MarkdownAnswer } from "./answer.ts";
import { formulaPlaceholderPattern } from "./answer.ts";
import { treeToText } from "./tree-to-text.ts";

function restoreTex(text: string, formulas: readonly Formula[]): string {
  return text.replace(
    formulaPlaceholderPattern,
    (_, index: string) => ` ${formulas[Number(index)]?.tex ?? ""} `,
  );
}

/**
 * Markdown as plain text. Not a full markdown parser, which would take twenty times as long: leftover punctuation does no
 * harm here. Takes linear time: no pattern backtracks over the same text twice.
 */
function markdownToText({ markdown, formulas }: MarkdownAnswer): string {
  const stripped = markdown
    .replace(/^[ \t]*(?:`{3,}|~{3,}).*$/gmu, "")
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gmu, "")
    .replace(/^[ \t|:-]+$/gmu, "")
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/gu, "$1")
    .replace(/\\([!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}_])/gu, "$1");
  return restoreTex(stripped, formulas).replaceAll("|", " ");
}

/**
 * An answer as plain text, for descriptions, reading time and search. Formulas become their TeX, code stays as it is.
 */
export function answerToText(answer: Answer): string {
  const text =
    answer.kind === "markdown"
      ? markdownToText(answer)
      : restoreTex(treeToText(answer.tree), answer.formulas);
  return text.replace(/\s+/gu, " ").trim();
}

/** Truncates text after a word; the result, with its ellipsis, has at most `maxLength` characters. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const clipped = text.slice(0, maxLength - 1);
  const lastSpace = clipped.lastIndexOf(" ");
  return `${clipped.slice(0, lastSpace > maxLength / 2 ? lastSpace : clipped.length).replace(/[\s.,;:–—-]+$/u, "")}…`;
}
