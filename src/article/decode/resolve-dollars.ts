import { formulaEvidence, literalEvidence } from "./formula-evidence.ts";
import type { NewlineStyle } from "./newline-style.ts";
import { decodeTexNewlines } from "./tex-newlines.ts";

/** A single dollar in prose. */
export interface Dollar {
  readonly at: number;
  /** How many regions had been found before it: where two neighbours differ, there is code or a formula between them. */
  readonly regionsBefore: number;
}

/** Two neighbouring dollars, and how clearly they are, or aren't, a formula's delimiters. */
export interface DollarPair {
  readonly open: number;
  readonly close: number;
  readonly isFormula: boolean;
  /** Points by which this reading beats the best one that has it the other way. */
  readonly margin: number;
}

/** The neighbouring dollars of a block, each pair decided, and the dollars that open and close nothing. */
export interface ResolvedDollars {
  readonly pairs: readonly DollarPair[];
  readonly literals: readonly number[];
}

/**
 * Decides which dollars of one block are delimiters and which are dollars.
 *
 * A formula never holds a dollar, so only neighbours can be a pair. Of all ways to pair them off, the one with the most
 * points wins (see `formula-evidence.ts`), found from left to right in time linear in the number of dollars; between
 * equals, dollars stay dollars. Money and formulas in one paragraph thus can't shift each other's ends.
 */
export function resolveDollars(
  text: string,
  dollars: readonly Dollar[],
  style: NewlineStyle,
): ResolvedDollars {
  const count = dollars.length;
  const place = (index: number) => dollars[index]?.at ?? text.length;
  const literal = dollars.map(({ at }) =>
    literalEvidence(text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 8)),
  );
  const formula = dollars.map(({ at, regionsBefore }, index) => {
    const next = dollars[index + 1];
    if (next === undefined || next.regionsBefore !== regionsBefore) return Number.NEGATIVE_INFINITY;
    const inside = decodeTexNewlines(text.slice(at + 1, next.at), style);
    return formulaEvidence(inside, text.slice(Math.max(0, at - 2), at), text.slice(next.at + 1, next.at + 3));
  });
  // Best points for the dollars before, and from, each index.
  const before = new Float64Array(count + 1);
  const from = new Float64Array(count + 2);
  for (let index = 1; index <= count; index += 1) {
    const alone = (before[index - 1] ?? 0) + (literal[index - 1] ?? 0);
    const paired =
      index > 1 ? (before[index - 2] ?? 0) + (formula[index - 2] ?? 0) : Number.NEGATIVE_INFINITY;
    before[index] = Math.max(alone, paired);
  }
  for (let index = count - 1; index >= 0; index -= 1) {
    const alone = (from[index + 1] ?? 0) + (literal[index] ?? 0);
    const paired = (from[index + 2] ?? 0) + (formula[index] ?? 0);
    from[index] = Math.max(alone, paired);
  }
  const pairs: DollarPair[] = [];
  const literals: number[] = [];
  for (let index = 0; index < count; ) {
    const alone = (from[index + 1] ?? 0) + (literal[index] ?? 0);
    const paired = (from[index + 2] ?? 0) + (formula[index] ?? 0);
    const isFormula = paired > alone;
    if (index + 1 < count && formula[index] !== Number.NEGATIVE_INFINITY) {
      const having = (before[index] ?? 0) + paired;
      const lacking = (before[index + 1] ?? 0) + (from[index + 1] ?? 0);
      const margin = Math.abs(having - lacking);
      pairs.push({ open: place(index), close: place(index + 1), isFormula, margin });
    }
    if (!isFormula) literals.push(place(index));
    index += isFormula ? 2 : 1;
  }
  return { pairs, literals };
}
