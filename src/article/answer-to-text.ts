import type { Answer } from "./answer.ts";
import { formulaPlaceholder } from "./answer.ts";

/**
 * An answer as plain text: for descriptions, reading time and search, where marks only disturb. Formulas are their
 * TeX, code is code. No full reading of markdown, which would take twenty times as long: marks that are left do no
 * harm there. Takes time linear in the text: no pattern looks twice at one place.
 */
export function answerToText(answer: Answer): string {
  return answer.markdown
    .replace(/^[ \t]*(?:`{3,}|~{3,}).*$/gmu, "")
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gmu, "")
    .replace(/^[ \t|:-]+$/gmu, "")
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/gu, "$1")
    .replace(/\\([!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}_])/gu, "$1")
    .replace(formulaPlaceholder, (_, index: string) => ` ${answer.formulas[Number(index)]?.tex ?? ""} `)
    .replaceAll("|", " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Text cut behind a word so that it and its ellipsis have at most `maxLength` characters. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  const lastBlank = cut.lastIndexOf(" ");
  return `${cut.slice(0, lastBlank > maxLength / 2 ? lastBlank : cut.length).replace(/[\s.,;:–—-]+$/u, "")}…`;
}
