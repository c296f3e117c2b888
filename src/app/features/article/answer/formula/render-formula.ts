import type { Formula } from "../../../../../content/answer.ts";
import { renderKatex } from "../../../../../content/formula/render-katex.ts";
import type { RenderedFormula } from "../answer-tools.ts";
import { htmlToWidthClass } from "./formula-width-class.ts";

/** Renders a formula with KaTeX, and tells how wide it is. Never throws for what an author can write. */
export function renderFormula(formula: Formula): RenderedFormula {
  const result = renderKatex(formula);
  return result.kind === "rendered" ? { ...result, widthClass: htmlToWidthClass(result.html) } : result;
}
