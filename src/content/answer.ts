/** One formula extracted from an answer. `tex` is passed to KaTeX, without delimiters. */
export interface Formula {
  readonly tex: string;
  /** True for `$$…$$` and `\[…\]`: rendered on a line of its own, even in the middle of a paragraph. */
  readonly display: boolean;
}

/**
 * An answer with an unambiguous structure: markdown in which each formula is replaced by a placeholder.
 *
 * Formulas are extracted so that no markdown rule can apply inside them: a `|` does not split a table cell, a `_`
 * is not emphasis, a `$` is always money. Formula number i is represented in `markdown` by
 * `formulaPlaceholderStart + String(i) + formulaPlaceholderEnd`.
 */
export interface Answer {
  readonly markdown: string;
  readonly formulas: readonly Formula[];
}

/** Unicode noncharacters, reserved for internal use: text never contains them (the decoder replaces them). */
export const formulaPlaceholderStart = "\uFDD0";
export const formulaPlaceholderEnd = "\uFDD1";

/** Matches one placeholder; group 1 is the formula's index in `Answer.formulas`. */
export const formulaPlaceholderPattern = /\uFDD0(\d+)\uFDD1/gu;
