import { must } from "../must.ts";
import { decodeTexNewlines } from "./decode-tex-newlines.ts";
import type { NewlineStyle } from "./newlines.ts";
import { scoreFormula, scoreLiteralDollar } from "./score-formula.ts";

/** A single dollar in prose. */
export interface Dollar {
  readonly offset: number;
  /** Number of regions found before it: if it differs between two neighbors, code or a formula is between them. */
  readonly regionsBefore: number;
}

/** Two neighboring dollars, and whether they delimit a formula. */
export interface DollarPair {
  readonly open: number;
  readonly close: number;
  readonly isFormula: boolean;
  /** The lead of the best pairing over the best one in which this pair is read the other way. */
  readonly margin: number;
}

/** All pairs of neighboring dollars of a block, and the offsets of the literal dollars. */
export interface PairedDollars {
  readonly pairs: readonly DollarPair[];
  readonly literals: readonly number[];
}

/**
 * Decides which dollars of a block are delimiters and which are literal.
 *
 * A formula never contains a dollar, so only neighbors can be paired. Of all pairings, the one with the highest score
 * wins (see `score-formula.ts`), found by dynamic programming in time linear in the number of dollars. On a tie, dollars
 * are literal. Money and formulas in one paragraph therefore don't interfere.
 */
export function pairDollars(text: string, dollars: readonly Dollar[], style: NewlineStyle): PairedDollars {
  const count = dollars.length;
  const offsetAt = (index: number) => dollars[index]?.offset ?? text.length;
  const literalScores = dollars.map(({ offset }) =>
    scoreLiteralDollar(text.slice(Math.max(0, offset - 2), offset), text.slice(offset + 1, offset + 8)),
  );
  const formulaScores = dollars.map(({ offset, regionsBefore }, index) => {
    const next = dollars[index + 1];
    if (next === undefined || next.regionsBefore !== regionsBefore) return Number.NEGATIVE_INFINITY;
    const content = decodeTexNewlines(text.slice(offset + 1, next.offset), style);
    return scoreFormula(
      content,
      text.slice(Math.max(0, offset - 2), offset),
      text.slice(next.offset + 1, next.offset + 3),
    );
  });
  // Best scores for the dollars before, and from, each index.
  const bestBefore = new Float64Array(count + 1);
  const bestFrom = new Float64Array(count + 2);
  for (let index = 1; index <= count; index += 1) {
    const literalScore =
      must(bestBefore[index - 1], "best before") + must(literalScores[index - 1], "literal score");
    const pairScore =
      index > 1
        ? must(bestBefore[index - 2], "best before") + must(formulaScores[index - 2], "formula score")
        : Number.NEGATIVE_INFINITY;
    bestBefore[index] = Math.max(literalScore, pairScore);
  }
  for (let index = count - 1; index >= 0; index -= 1) {
    const literalScore = must(bestFrom[index + 1], "best from") + must(literalScores[index], "literal score");
    const pairScore = must(bestFrom[index + 2], "best from") + must(formulaScores[index], "formula score");
    bestFrom[index] = Math.max(literalScore, pairScore);
  }
  const pairs: DollarPair[] = [];
  const literals: number[] = [];
  for (let index = 0; index < count; ) {
    const literalScore = must(bestFrom[index + 1], "best from") + must(literalScores[index], "literal score");
    const pairScore = must(bestFrom[index + 2], "best from") + must(formulaScores[index], "formula score");
    const isFormula = pairScore > literalScore;
    if (index + 1 < count && formulaScores[index] !== Number.NEGATIVE_INFINITY) {
      const scoreWithPair = must(bestBefore[index], "best before") + pairScore;
      const scoreWithoutPair =
        must(bestBefore[index + 1], "best before") + must(bestFrom[index + 1], "best from");
      const margin = Math.abs(scoreWithPair - scoreWithoutPair);
      pairs.push({ open: offsetAt(index), close: offsetAt(index + 1), isFormula, margin });
    }
    if (!isFormula) literals.push(offsetAt(index));
    index += isFormula ? 2 : 1;
  }
  return { pairs, literals };
}
