import { isWithinOneEdit } from "../../content/text/is-within-one-edit.ts";

/** Words shorter than this are not matched fuzzily: they are within one edit of too many others. */
export const minFuzzyLength = 4;

/** The most letters that a plural adds: `box` → `boxes`, `city` → `cities`. */
const maxSuffixLength = 2;

/** The forms that `stemWord` reduces to a stem. */
function* inflectedForms(stem: string): Generator<string> {
  yield stem;
  yield `${stem}s`;
  if (stem.endsWith("y")) yield `${stem.slice(0, -1)}ies`;
  else if (/(?:x|ch|sh|s|z)$/u.test(stem)) yield `${stem}es`;
}

/** Whether a typed word may be a typo for a stem. */
export function isFuzzyMatch(typed: string, stem: string): boolean {
  const lengthDifference = typed.length - stem.length;
  if (lengthDifference < -1 || lengthDifference > maxSuffixLength + 1) return false;
  for (const form of inflectedForms(stem)) if (isWithinOneEdit(typed, form)) return true;
  return false;
}

/** Words from this length on are matched with two edits where one finds nothing: `fotosynthesis`, `hemmingwey`. */
export const minTwoEditLength = 8;

/**
 * The number of insertions, deletions, substitutions and transpositions of adjacent letters between two words, as far as
 * it is at most 2; otherwise 3. (Optimal string alignment, in the band of the matrix that can matter.)
 */
export function editDistanceUpToTwo(one: string, other: string): number {
  const tooFar = 3;
  if (Math.abs(one.length - other.length) >= tooFar) return tooFar;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = Array.from({ length: other.length + 1 }, () => tooFar);
    current[0] = row;
    for (let column = Math.max(1, row - 2); column <= Math.min(other.length, row + 2); column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        (previous[column] ?? tooFar) + 1,
        (current[column - 1] ?? tooFar) + 1,
        (previous[column - 1] ?? tooFar) + cost,
      );
      const isTransposition = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isTransposition)
        least = Math.min(least, (beforePrevious[column - 2] ?? tooFar) + 1);
      current[column] = least;
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(tooFar, previous[other.length] ?? tooFar);
}
