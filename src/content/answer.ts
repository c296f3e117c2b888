import type { Root } from "hast";

/** One formula extracted from an answer. `tex` is passed to KaTeX, without delimiters. */
export interface Formula {
  readonly tex: string;
  /** True for `$$…$$` and `\[…\]`: rendered on a line of its own, even in the middle of a paragraph. */
  readonly display: boolean;
}

/**
 * Markdown with an unambiguous structure: CommonMark with GFM, without HTML and indented code.
 *
 * Formulas are extracted so that no markdown rule can apply inside them: a `|` does not split a table cell, a `_`
 * is not emphasis, a `$` is always money. Formula number i is represented in `markdown` by
 * `formulaPlaceholderStart + String(i) + formulaPlaceholderEnd`.
 */
export interface MarkdownAnswer {
  readonly kind: "markdown";
  readonly markdown: string;
  readonly formulas: readonly Formula[];
}

/**
 * An answer that uses more than that (HTML, callouts, tabs, pictures, links to other files), converted to a tree of
 * elements while the site is built, so that no HTML parser is loaded in the browser.
 *
 * The tree has passed the allow-list of `markdown/sanitize-tree.ts`: elements and texts only, nothing that runs. Formulas
 * are placeholders in its texts, code is `pre > code.language-x`.
 */
export interface TreeAnswer {
  readonly kind: "tree";
  readonly tree: Root;
  readonly formulas: readonly Formula[];
}

/** A decoded answer. */
export type Answer = MarkdownAnswer | TreeAnswer;

/** Unicode noncharacters, reserved for internal use: text never contains them (the decoder replaces them). */
export const formulaPlaceholderStart = "\uFDD0";
export const formulaPlaceholderEnd = "\uFDD1";

/** Matches one placeholder; group 1 is the formula's index in `Answer.formulas`. */
export const formulaPlaceholderPattern = /\uFDD0(\d+)\uFDD1/gu;
