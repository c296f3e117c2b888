import type { ConversionLosses } from "../conversion-losses.ts";
import type { Blocks } from "./blocks.ts";

/** What the conversion of blocks needs and fills. */
export interface BlockContext {
  readonly blocks: Blocks;
  readonly losses: ConversionLosses;
  /** The label of a code block's tab, by its placeholder; empty if it has none. */
  readonly codeLabel: (line: string) => string;
}

/** Lines that replace the first `count` lines from an index on. */
export interface ConvertedLines {
  readonly lines: readonly string[];
  readonly count: number;
}
