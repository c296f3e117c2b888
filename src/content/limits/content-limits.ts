/**
 * How much one article may contain, so that no article holds up a build or a reader's browser. Far above what people
 * write: the longest of 27,000 real answers has 9,000 characters, the longest lists of links in one readme file 400,000.
 */

/** Largest content file, in bytes. A larger one is an error. */
export const maxFileBytes = 1_000_000;

/** Longest answer that is read as markdown, in UTF-16 code units of its decoded text. A longer one is shown as text. */
export const maxAnswerLength = 500_000;

/** Deepest nesting of quotes and lists. Each level costs the parser a pass over all lines below it. */
export const maxNesting = 24;

/** Longest formula that is rendered, in UTF-16 code units. A longer one is shown as its source. */
export const maxFormulaLength = 5_000;

/** Longest HTML of a rendered formula, in UTF-16 code units: nested fractions grow a hundredfold. */
export const maxFormulaHtmlLength = 300_000;

/** Longest line of code that is highlighted, in UTF-16 code units: grammars take the square of it. */
export const maxHighlightedLineLength = 1_000;

/** Longest code block that is highlighted, in UTF-16 code units: 500 lines; grammars may look ahead over lines. */
export const maxHighlightedLength = 20_000;
