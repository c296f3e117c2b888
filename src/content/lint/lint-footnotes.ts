import type { Answer } from "../answer.ts";
import { type AnswerDiagnostic, createWarning } from "../answer-diagnostic.ts";
import type { DecodedAnswer } from "../decode/decode-answer.ts";
import { answerToText } from "../text/answer-to-text.ts";
import { findInText } from "./find-in-text.ts";

/** `[^1]`, with what is before it if that begins a line, and with what follows it if that may make it a definition or a link. */
const footnotePattern =
  /(?:(?<start>^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)|(?<!\\))\[\^(?<label>[^\s\][^]+)\](?<end>:|\(|)/gmu;

/**
 * Reports references to footnotes that don't exist, which pages show as they are written, and footnotes that nothing refers to,
 * which they don't show. `answer` is what the page shows.
 */
export function lintFootnotes(decoded: DecodedAnswer, raw: string, answer: Answer): AnswerDiagnostic[] {
  if (!decoded.answer.markdown.includes("[^")) return [];
  const found = findInText(decoded, raw, footnotePattern).map(({ match, offset }) => {
    const { start, label = "", end } = match.groups ?? {};
    const written = `[^${label}]`;
    return {
      label: label.toLowerCase(),
      written,
      offset: offset + match[0].indexOf(written),
      isDefinition: start !== undefined && end === ":",
      isLink: end === "(",
    };
  });
  const defined = new Set(found.filter(({ isDefinition }) => isDefinition).map(({ label }) => label));
  const used = new Set(found.filter(({ isDefinition }) => !isDefinition).map(({ label }) => label));
  // Of a converted answer, other files or the syntax of a tool may have the footnote.
  const shown = answer.kind === "markdown" ? undefined : answerToText(answer);
  const isShown = (written: string): boolean => shown?.includes(written) ?? true;
  return found.flatMap(({ label, written, offset, isDefinition, isLink }) => {
    if (isDefinition ? used.has(label) : isLink || defined.has(label) || !isShown(written)) return [];
    return createWarning({
      rule: isDefinition ? "unused-footnote" : "missing-footnote",
      offset,
      length: written.length,
      reason: isDefinition
        ? `nothing refers to the footnote ${written}; it is not shown`
        : `there is no footnote ${written}; it is shown as it is written`,
      hint: isDefinition
        ? `Write ${written} in the text that it belongs to, or remove it.`
        : `Add a line "${written}: …" for its text, or write \`${written}\` as code if it is not a footnote.`,
    });
  });
}
