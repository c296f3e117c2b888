/** A stretch of prose: everything that is neither code nor a formula. Offsets are into the answer as written. */
export interface ProseRegion {
  readonly kind: "prose";
  readonly start: number;
  readonly end: number;
}

/** Code within a line, with its backticks. */
export interface CodeSpanRegion {
  readonly kind: "code-span";
  readonly start: number;
  readonly end: number;
  /** How many backticks stand at either end. */
  readonly ticks: number;
}

/** A fenced block from the first mark of its fence to the last one. */
export interface FenceRegion {
  readonly kind: "fence";
  readonly start: number;
  readonly end: number;
  /** The fence itself: three or more backticks or tildes. */
  readonly marks: string;
  /** First word behind the opening fence, as written; empty where there is none. */
  readonly language: string;
  /** Where the code begins: the newline that ends the opening line is before it. */
  readonly codeStart: number;
  /** Where the code ends: the newline before the closing fence belongs to it. */
  readonly codeEnd: number;
  readonly isClosed: boolean;
  /** True where the code has a fence of its own, as a lesson on markdown does: the outer one must become longer. */
  readonly isNested: boolean;
}

/** A formula with its delimiters. */
export interface FormulaRegion {
  readonly kind: "formula";
  readonly start: number;
  readonly end: number;
  /** Where the formula begins and ends within its delimiters. */
  readonly texStart: number;
  readonly texEnd: number;
  readonly display: boolean;
}

/** One stretch of an answer, all of one kind. Regions follow each other without gaps. */
export type Region = ProseRegion | CodeSpanRegion | FenceRegion | FormulaRegion;

/** A region that is no prose. */
export type SetRegion = Exclude<Region, ProseRegion>;
