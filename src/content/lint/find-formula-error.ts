import "katex/contrib/mhchem";
import type { Formula } from "../answer.ts";
import { renderKatex } from "../formula/render-katex.ts";

/** Why a formula can't be rendered, mostly as KaTeX's error message; undefined if it can. */
export function findFormulaError(formula: Formula): string | undefined {
  const result = renderKatex(formula);
  return result.kind === "failed" ? result.reason : undefined;
}
