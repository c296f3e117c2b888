import type { DocumentFormula } from "../formula/analyze-formulas.ts";

/** An article as the search index sees it. */
export interface SearchDocument {
  /** Its URL, which identifies a result. */
  readonly url: string;
  /** The subject's slug. */
  readonly subject: string;
  readonly subjectName: string;
  readonly question: string;
  readonly keywords: readonly string[];
  /** The answer as plain text, including code and the words in TeX. */
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Number of words in the answer. */
  readonly wordCount: number;
  readonly hasFormulas: boolean;
  readonly hasCode: boolean;
  /** Its formulas, each once; absent if they are not to be found. */
  readonly formulas?: readonly DocumentFormula[];
}
