/** A heading of an answer, for a table of contents. */
export interface AnswerHeading {
  /** The id of its element, so that `#${id}` links to it. */
  readonly id: string;
  /** Its level in the page, 2 to 6 (the page's own heading is the h1). */
  readonly depth: number;
  /** Its plain text; formulas as text, too, or as TeX if what renders them isn't loaded. */
  readonly text: string;
}
