import type { Answer } from "./answer.ts";
import type { NewlineStyle } from "./decode/newline-style.ts";
import { scanRegions } from "./decode/scan-regions.ts";
import { writeMarkdown } from "./decode/write-markdown.ts";
import type { Finding } from "./finding.ts";

/** An answer as read, and all that is known about the reading. */
export interface Decoded {
  readonly answer: Answer;
  /** What was doubtful, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly features: { readonly formulas: boolean; readonly code: boolean };
  /** Where each of `answer.formulas` begins in the answer as written, in UTF-16 units. */
  readonly formulaOffsets: readonly number[];
}

/** What a text may not hold since placeholders are made of it. */
const reserved = /[\uFDD0\uFDD1]/gu;

/**
 * Reads an answer as written into markdown whose structure is unambiguous: newlines are real, formulas are lifted out,
 * code is as its author typed it, a dollar that is left is a dollar. Never throws; takes time linear in the text.
 */
export function decodeAnswer(raw: string, options: { readonly newlines: NewlineStyle }): Decoded {
  const text = raw.replace(reserved, "\uFFFD");
  const { regions, findings } = scanRegions(text, options.newlines);
  const written = writeMarkdown(text, regions, options.newlines);
  const { markdown, formulas, formulaOffsets, hasCode } = written;
  return {
    answer: { markdown, formulas },
    findings: [...findings, ...written.findings].sort((one, other) => one.offset - other.offset),
    features: { formulas: formulas.length > 0, code: hasCode },
    formulaOffsets,
  };
}
