/** A heading of an answer, for a table of contents. */
export interface AnswerHeading {
  /** The id of its element, so that `#${id}` links to it. */
  readonly id: string;
  /** Its level in the page, 2 to 6 (the page's own heading is the h1). */
  readonly depth: number;
  /** Its plain text; formulas appear as TeX. */
  readonly text: string;
}

/** Answers with fewer headings get no table of contents. */
const minHeadings = 3;

/** True if an answer with these headings has a table of contents. */
export function hasTableOfContents(headings: readonly AnswerHeading[]): boolean {
  return headings.length >= minHeadings;
}
