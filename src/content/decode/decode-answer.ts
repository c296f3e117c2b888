import { formulaPlaceholderPattern, type MarkdownAnswer } from "../answer.ts";
import type { AnswerDiagnostic } from "../answer-diagnostic.ts";
import { expandMacros } from "../formula/expand-macros.ts";
import type { NewlineStyle } from "./newlines.ts";
import { regionsToMarkdown } from "./regions-to-markdown.ts";
import { scanRegions } from "./scan-regions.ts";

/** A decoded answer, with diagnostics and source positions. */
export interface DecodedAnswer {
  readonly answer: MarkdownAnswer;
  /** In the order of the text. */
  readonly diagnostics: readonly AnswerDiagnostic[];
  readonly hasCodeBlocks: boolean;
  /** Start of each of `answer.formulas` in the raw answer, in UTF-16 code units. */
  readonly formulaOffsets: readonly number[];
}

/** Characters that placeholders are made of; they are replaced in the raw answer. */
const placeholderCharacters = /[\uFDD0\uFDD1]/gu;

/**
 * Decodes a raw answer into unambiguous markdown: newlines are real, formulas are extracted, code is exactly what its
 * author typed, every remaining dollar sign is literal. Never throws; takes linear time.
 */
export function decodeAnswer(raw: string, options: { readonly newlines: NewlineStyle }): DecodedAnswer {
  const text = raw.replace(placeholderCharacters, "\uFFFD");
  const { regions, diagnostics } = scanRegions(text, options.newlines);
  const converted = regionsToMarkdown(text, regions, options.newlines);
  const { formulaOffsets, hasCodeBlocks } = converted;
  const { formulas, definitions } = expandMacros(converted.formulas);
  // A formula of nothing but definitions shows nothing.
  const markdown =
    definitions.size === 0
      ? converted.markdown
      : converted.markdown.replace(formulaPlaceholderPattern, (placeholder, index: string) =>
          definitions.has(Number(index)) ? "" : placeholder,
        );
  return {
    answer: { kind: "markdown", markdown, formulas },
    diagnostics: [...diagnostics, ...converted.diagnostics].sort((one, other) => one.offset - other.offset),
    hasCodeBlocks,
    formulaOffsets,
  };
}
