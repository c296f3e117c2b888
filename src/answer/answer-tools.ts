import type { ElementContent } from "hast";
import type { Formula } from "../article/answer.ts";

/**
 * How much room a set formula takes in a line of text.
 *
 * `short`: so little that a comma behind it can be kept on its line. `breaks`: longer, but it may go on in the next
 * line at a relation or an operator, as any sentence does. `wide`: some part that can't be broken is wider than a
 * phone, so it has to scroll in itself.
 */
export type FormulaFit = "short" | "breaks" | "wide";

/** What became of a formula: HTML with MathML beside it, or the reason why KaTeX refused it. */
export type SetFormula =
  | { readonly kind: "set"; readonly html: string; readonly fit: FormulaFit }
  | { readonly kind: "refused"; readonly reason: string };

/** Sets a formula. Never throws. */
export type FormulaRenderer = (formula: Formula) => SetFormula;

/**
 * Code as text and `<span class="hljs-…">`; undefined where the language's grammar isn't loaded. `language` is a name
 * as an author writes it behind a fence, e.g. `cmd`.
 */
export type Highlighter = (source: string, language: string) => readonly ElementContent[] | undefined;

/**
 * What an answer is rendered with. Each tool may be missing (not needed, not loaded yet, failed to load): formulas are
 * then shown as their TeX, code without colours, and nothing is lost.
 */
export interface AnswerTools {
  readonly formulas?: FormulaRenderer;
  readonly code?: Highlighter;
}
