import type { Finding } from "../finding.ts";
import { literalEvidence } from "./formula-evidence.ts";
import { closedByBackslash } from "./mixed-delimiters.ts";
import type { NewlineStyle } from "./newline-style.ts";
import type { FormulaRegion } from "./region.ts";
import { ambiguousDollar, mixedDelimiters, unbalancedDelimiter } from "./region-findings.ts";
import { type Dollar, resolveDollars } from "./resolve-dollars.ts";

/** Points by which a reading of a dollar must win to go unreported. */
const clearMargin = 3;

/** A dollar that nothing explains has fewer points than this: a formula's delimiter may be missing. */
const explained = -1;

/** What became of a block's single dollars. */
export interface SettledDollars {
  readonly formulas: readonly FormulaRegion[];
  readonly findings: readonly Finding[];
}

/** Makes formulas of a block's single dollars where they are delimiters, and reports those that could be otherwise. */
export function settleDollars(
  text: string,
  dollars: readonly Dollar[],
  blockEnd: number,
  style: NewlineStyle,
): SettledDollars {
  const { pairs, literals } = resolveDollars(text, dollars, style);
  const formulas: FormulaRegion[] = [];
  const findings: Finding[] = [];
  const reported = new Set<number>();
  for (const pair of pairs) {
    const { open, close, isFormula, margin } = pair;
    if (margin < clearMargin) {
      findings.push(ambiguousDollar(text, pair));
      reported.add(open).add(close);
    }
    if (isFormula) {
      const place = { start: open, end: close + 1, texStart: open + 1, texEnd: close };
      formulas.push({ kind: "formula", ...place, display: false });
    }
  }
  const next = new Map(dollars.map(({ at }, index) => [at, dollars[index + 1]?.at ?? blockEnd]));
  for (const at of literals) {
    if (literalEvidence(text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 8)) >= explained)
      continue;
    const mixed = closedByBackslash(text, at, next.get(at) ?? blockEnd, style);
    if (mixed !== undefined) {
      formulas.push(mixed);
      findings.push(mixedDelimiters(text, mixed));
    } else if (!reported.has(at)) findings.push(unbalancedDelimiter(at, "$", "$"));
  }
  return { formulas, findings };
}
