/** What every formula in a page matches, whether KaTeX could set it or not. */
export const formulaSelector = ".formula";

/** The TeX of a formula's element, without delimiters. KaTeX keeps it, letter by letter, in the MathML. */
export function elementToTex(formula: Element): string {
  return (formula.querySelector("annotation") ?? formula).textContent ?? "";
}

/** True for the element of a formula that stands on a line of its own. */
export function isDisplayFormula(formula: Element): boolean {
  return formula.classList.contains("formula-display");
}

/** The TeX of a formula's element between the delimiters that most programs read: `$x$`, `$$x$$`. */
export function elementToSource(formula: Element): string {
  const mark = isDisplayFormula(formula) ? "$$" : "$";
  return mark + elementToTex(formula) + mark;
}
