/** Options of GFM: a single tilde is not a strikethrough, but means "about" in answers. */
export const gfmOptions = { singleTilde: false } as const;

/**
 * Markdown constructs that answers don't use: HTML, so that `<int>` is text, and indented code, so that a formula or a
 * paragraph indented by four spaces is not taken for code.
 */
export const disabledConstructs = ["htmlFlow", "htmlText", "codeIndented"] as const;
