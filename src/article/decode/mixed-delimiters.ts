import type { BlockLimits } from "./block-limits.ts";
import { formulaEvidence } from "./formula-evidence.ts";
import type { NewlineStyle } from "./newline-style.ts";
import type { FormulaRegion } from "./region.ts";
import { decodeTexNewlines } from "./tex-newlines.ts";

/** Points that text between delimiters which don't match must have: words of prose in it bring it below. */
const clearlyFormula = 3;

function toRegion(
  text: string,
  style: NewlineStyle,
  place: Omit<FormulaRegion, "kind" | "display">,
): FormulaRegion | undefined {
  const tex = decodeTexNewlines(text.slice(place.texStart, place.texEnd), style);
  if (formulaEvidence(tex, "", "") < clearlyFormula) return undefined;
  return { kind: "formula", display: false, ...place };
}

/** A formula that `\(` opens and a dollar closes: `\(x$`. */
export function closedByDollar(
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
  return toRegion(text, style, { start: open, end: texEnd + 1, texStart, texEnd });
}

/** A formula that a dollar opens and a backslash without its parenthesis closes: `$y = 0\ is the line`. */
export function closedByBackslash(
  text: string,
  open: number,
  limit: number,
  style: NewlineStyle,
): FormulaRegion | undefined {
  const texStart = open + 1;
  const length = text.slice(texStart, Math.min(limit, texStart + 200)).search(/\\(?=\s\p{L})/u);
  if (length < 0) return undefined;
  const texEnd = texStart + length;
  return toRegion(text, style, { start: open, end: texEnd + 1, texStart, texEnd });
}
