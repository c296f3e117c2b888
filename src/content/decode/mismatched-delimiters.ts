import type { BlockLimits } from "./block-limits.ts";
import { decodeTexNewlines } from "./decode-tex-newlines.ts";
import type { NewlineStyle } from "./newlines.ts";
import type { FormulaRegion } from "./region.ts";
import { scoreFormula } from "./score-formula.ts";

/** Minimum score of a formula between mismatched delimiters: text that contains prose scores lower. */
const minFormulaScore = 3;

function createFormulaRegion(
  text: string,
  style: NewlineStyle,
  span: Omit<FormulaRegion, "kind" | "display">,
): FormulaRegion | undefined {
  const tex = decodeTexNewlines(text.slice(span.texStart, span.texEnd), style);
  if (scoreFormula(tex, "", "") < minFormulaScore) return undefined;
  return { kind: "formula", display: false, ...span };
}

/** A formula opened by `\(` and closed by a dollar: `\(x$`. */
export function scanFormulaClosedByDollar(
  text: string,
  open: number,
  style: NewlineStyle,
  limits: BlockLimits,
): FormulaRegion | undefined {
  const texStart = open + 2;
  const limit = limits.blockEnd(texStart);
  const length = text.slice(texStart, Math.min(limit, texStart + 200)).indexOf("$");
  if (length < 0) return undefined;
  const texEnd = texStart + length;
  return createFormulaRegion(text, style, { start: open, end: texEnd + 1, texStart, texEnd });
}

/** A formula opened by a dollar and closed by a backslash without a parenthesis: `$y = 0\ is the line`. */
export function scanFormulaClosedByBackslash(
  text: string,
  open: number,
  limit: number,
  style: NewlineStyle,
): FormulaRegion | undefined {
  const texStart = open + 1;
  const length = text.slice(texStart, Math.min(limit, texStart + 200)).search(/\\(?=\s\p{L})/u);
  if (length < 0) return undefined;
  const texEnd = texStart + length;
  return createFormulaRegion(text, style, { start: open, end: texEnd + 1, texStart, texEnd });
}
