import type { Answer } from "./answer.ts";
import { formulaPlaceholderPattern } from "./answer.ts";

/**
 * An answer as plain text, for descriptions, reading time and search. Formulas become their TeX, code stays as it is.
 * Not a full markdown parser, which would take twenty times as long: leftover punctuation does no harm here. Takes
 * linear time: no pattern backtracks over the same text twice.
 */
export function answerToText(answer: Answer): string {
  return answer.markdown
    .replace(/^[ \t]*(?:`{3,}|~{3,}).*$/gmu, "")
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gmu, "")
    .replace(/^[ \t|:-]+$/gmu, "")
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/gu, "$1")
    .replace(/\\([!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}_])/gu, "$1")
    .replace(
      formulaPlaceholderPattern,
      (_, index: string) => ` ${answer.formulas[Number(index)]?.tex ?? ""} `,
    )
    .replaceAll("|", " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Truncates text after a word; the result, with its ellipsis, has at most `maxLength` characters. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const clipped = text.slice(0, maxLength - 1);
  const lastSpace = clipped.lastIndexOf(" ");
  return `${clipped.slice(0, lastSpace > maxLength / 2 ? lastSpace : clipped.length).replace(/[\s.,;:–—-]+$/u, "")}…`;
}
