/** What can be a page's title: a heading, or a question at the beginning. Offsets are relative to the body, in UTF-16 code units. */
export interface BodyTitle {
  /** Plain text, without markup. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
