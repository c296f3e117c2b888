import { type AnswerDiagnostic, createWarning } from "../answer-diagnostic.ts";
import type { DecodedAnswer } from "../decode/decode-answer.ts";
import { findProseWords } from "../decode/score-formula.ts";
import { must } from "../must.ts";
import { findFormulaError } from "./find-formula-error.ts";

/** KaTeX's message without its prefix and the excerpt at its end. */
function shortenKatexMessage(message: string): string {
  return message
    .replace(/^KaTeX parse error:\s*/u, "")
    .replace(/ at (?:position \d+|end of input):[\s\S]*$/u, "")
    .trim();
}

/** Reports formulas that KaTeX can't render, and formulas with words that look like products of variables. */
export function lintFormulas({ answer, formulaOffsets }: DecodedAnswer, raw: string): AnswerDiagnostic[] {
  return answer.formulas.flatMap((formula, index) => {
    const offset = must(formulaOffsets[index], "formula offset");
    const span = { offset, length: Math.min(formula.tex.length, raw.length - offset) };
    const error = findFormulaError(formula);
    if (error !== undefined) {
      return createWarning({
        rule: "invalid-formula",
        ...span,
        reason: `KaTeX cannot render this formula (${shortenKatexMessage(error)}); readers see its source`,
        hint: "Correct the TeX. See katex.org/docs/supported for the supported commands.",
      });
    }
    const proseWords = findProseWords(formula.tex);
    if (proseWords === undefined) return [];
    return createWarning({
      rule: "words-in-formula",
      ...span,
      reason: `"${proseWords}" is typeset as single-letter variables, without spaces`,
      hint: `Write \\text{${proseWords}}.`,
    });
  });
}
