/** A span of prose: everything that is neither code nor a formula. Offsets refer to the raw answer. */
export interface ProseRegion {
  readonly kind: "prose";
  readonly start: number;
  readonly end: number;
}

/** A code span, including its backticks. */
export interface CodeSpanRegion {
  readonly kind: "code-span";
  readonly start: number;
  readonly end: number;
  /** Number of backticks at either end. */
  readonly backtickCount: number;
}

/** A fenced code block, including its fences. */
export interface FenceRegion {
  readonly kind: "fence";
  readonly start: number;
  readonly end: number;
  /** The fence marker: three or more backticks or tildes. */
  readonly marker: string;
  /** The language of the info string; empty if there is none. */
  readonly language: string;
  /** Start of the code, after the newline of the opening line. */
  readonly codeStart: number;
  /** End of the code, after the newline before the closing fence. */
  readonly codeEnd: number;
  readonly isClosed: boolean;
  /** True if the code itself contains fences (an article about markdown): the outer fence must be made longer. */
  readonly isNested: boolean;
}

/** A formula, including its delimiters. */
export interface FormulaRegion {
  readonly kind: "formula";
  readonly start: number;
  readonly end: number;
  /** Start and end of the TeX between the delimiters. */
  readonly texStart: number;
  readonly texEnd: number;
  readonly display: boolean;
}

/** One span of an answer. Regions are contiguous. */
export type Region = ProseRegion | CodeSpanRegion | FenceRegion | FormulaRegion;

/** Code or a formula. */
export type NonProseRegion = Exclude<Region, ProseRegion>;
