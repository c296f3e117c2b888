import type { ElementContent } from "hast";
import type { Formula } from "../../../../content/answer.ts";

/**
 * How wide a rendered formula is within a line of text.
 *
 * `short`: short enough to keep it on one line with the comma after it. `breakable`: longer, but the line can break
 * within it at a relation or an operator. `wide`: some unbreakable part is wider than a phone's screen, so it has to
 * scroll.
 */
export type FormulaWidthClass = "short" | "breakable" | "wide";

/** The result of rendering a formula: HTML with MathML, or the reason why KaTeX rejected it. */
export type RenderedFormula =
  | { readonly kind: "rendered"; readonly html: string; readonly widthClass: FormulaWidthClass }
  | { readonly kind: "failed"; readonly reason: string };

/** Renders a formula. Never throws. */
export type FormulaRenderer = (formula: Formula) => RenderedFormula;

/**
 * Highlights code: returns text and `<span class="hljs-…">`, or undefined if the language's grammar isn't loaded.
 * `language` is a name as an author writes it in a fence's info string, e.g. `cmd`.
 */
export type Highlighter = (source: string, language: string) => readonly ElementContent[] | undefined;

/**
 * The renderers for formulas and code. Each may be missing (not needed, not loaded yet, failed to load): formulas are
 * then shown as TeX and code without highlighting, and nothing is lost.
 */
export interface AnswerTools {
  readonly formulas?: FormulaRenderer;
  /** Writes TeX as a line of text, for headings in a table of contents. */
  readonly texToText?: (tex: string) => string;
  readonly code?: Highlighter;
}
