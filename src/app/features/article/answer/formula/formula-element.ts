/** Matches every formula on the page, rendered or shown as source. */
export const formulaSelector = ".formula";

/** The TeX of a formula's element, without delimiters. KaTeX includes it verbatim in the MathML annotation. */
export function elementToTex(formula: Element): string {
  return (formula.querySelector("annotation") ?? formula).textContent ?? "";
}

/** True for the element of a display formula. */
export function isDisplayFormula(formula: Element): boolean {
  return formula.classList.contains("formula-display");
}

/** The TeX of a formula's element with the delimiters that most programs read: `$x$`, `$$x$$`. */
export function elementToSource(formula: Element): string {
  const mark = isDisplayFormula(formula) ? "$$" : "$";
  return mark + elementToTex(formula) + mark;
}
