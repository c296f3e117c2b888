import type { AnswerDiagnostic } from "../answer-diagnostic.ts";
import { scanFormulaClosedByBackslash } from "./mismatched-delimiters.ts";
import type { NewlineStyle } from "./newlines.ts";
import { type Dollar, pairDollars } from "./pair-dollars.ts";
import type { FormulaRegion } from "./region.ts";
import { ambiguousDollar, mismatchedDelimiters, unbalancedDelimiter } from "./region-diagnostics.ts";
import { scoreLiteralDollar } from "./score-formula.ts";

/** Minimum margin of a pair to be unambiguous. */
const minClearMargin = 3;

/** Minimum score of a literal dollar to be plausible; below it, the other delimiter of a formula may be missing. */
const minExplainedScore = -1;

/** The formulas between a block's single dollars, and diagnostics about them. */
export interface ResolvedSingleDollars {
  readonly formulas: readonly FormulaRegion[];
  readonly diagnostics: readonly AnswerDiagnostic[];
}

/** Finds the formulas that a block's single dollars delimit, and reports ambiguous and unbalanced ones. */
export function resolveSingleDollars(
  text: string,
  dollars: readonly Dollar[],
  blockEnd: number,
  style: NewlineStyle,
): ResolvedSingleDollars {
  const { pairs, literals } = pairDollars(text, dollars, style);
  const formulas: FormulaRegion[] = [];
  const diagnostics: AnswerDiagnostic[] = [];
  const reported = new Set<number>();
  for (const pair of pairs) {
    const { open, close, isFormula, margin } = pair;
    if (margin < minClearMargin) {
      diagnostics.push(ambiguousDollar(text, pair));
      reported.add(open).add(close);
    }
    if (isFormula) {
      const span = { start: open, end: close + 1, texStart: open + 1, texEnd: close };
      formulas.push({ kind: "formula", ...span, display: false });
    }
  }
  const nextOffset = new Map(
    dollars.map(({ offset }, index) => [offset, dollars[index + 1]?.offset ?? blockEnd]),
  );
  for (const offset of literals) {
    if (
      scoreLiteralDollar(text.slice(Math.max(0, offset - 2), offset), text.slice(offset + 1, offset + 8)) >=
      minExplainedScore
    )
      continue;
    const mismatched = scanFormulaClosedByBackslash(text, offset, nextOffset.get(offset) ?? blockEnd, style);
    if (mismatched !== undefined) {
      formulas.push(mismatched);
      diagnostics.push(mismatchedDelimiters(text, mismatched));
    } else if (!reported.has(offset)) diagnostics.push(unbalancedDelimiter(offset, "$", "$"));
  }
  return { formulas, diagnostics };
}
