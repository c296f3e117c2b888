/** An article as the index sees it. */
export interface SearchDocument {
  /** Its address, the key of a result. */
  readonly url: string;
  /** The subject's slug. */
  readonly subject: string;
  readonly subjectName: string;
  readonly question: string;
  readonly keywords: readonly string[];
  /** The answer as plain text, with code and the words of TeX. */
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Words of the answer. */
  readonly length: number;
  readonly hasFormulas: boolean;
  readonly hasCode: boolean;
}
