/** One formula lifted out of an answer. `tex` is what KaTeX is given, without delimiters. */
export interface Formula {
  readonly tex: string;
  /** True for `$$…$$` and `\[…\]`: set on a line of its own, wherever it stands in the source. */
  readonly display: boolean;
}

/**
 * An answer whose structure is unambiguous: markdown in which each formula is one placeholder.
 *
 * Formulas are lifted out so that no markdown rule can ever see inside them: a `|` does not split a table cell, a `_`
 * is not emphasis, a `$` is always money. Formula number i stands in `markdown` as
 * `formulaOpen + String(i) + formulaClose`.
 */
export interface Answer {
  readonly markdown: string;
  readonly formulas: readonly Formula[];
}

/** Unicode noncharacters, reserved for a program's internal use: no real text holds them (the decoder sees to it). */
export const formulaOpen = "\uFDD0";
export const formulaClose = "\uFDD1";

/** Matches one placeholder; group 1 is the formula's index in `Answer.formulas`. */
export const formulaPlaceholder = /\uFDD0(\d+)\uFDD1/gu;
