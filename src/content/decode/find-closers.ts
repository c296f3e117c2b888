/** True if the character at `index` is escaped: preceded by an odd number of backslashes. */
function isEscaped(text: string, index: number): boolean {
  let first = index;
  while (text[first - 1] === "\\") first -= 1;
  return (index - first) % 2 === 1;
}

/**
 * Returns a function that finds the first unescaped `needle` at or after an index, or the end of the text. Called with
 * ascending indexes it takes linear time in total.
 */
export function createForwardFinder(text: string, needle: string): (index: number) => number {
  let from = 0;
  let found = -1;
  return (index) => {
    if (index >= from && index <= found) return found;
    from = index;
    found = text.indexOf(needle, index);
    while (found >= 0 && isEscaped(text, found)) found = text.indexOf(needle, found + 1);
    if (found < 0) found = text.length;
    return found;
  };
}

/** Finds the start of the next run of backticks as long as the one at an index; undefined if there is none. */
export type BacktickRunFinder = (index: number) => number | undefined;

/** Visits all runs of backticks once, from the end, to link each to its successor. */
export function createBacktickRunFinder(text: string): BacktickRunFinder {
  const runs = Array.from(text.matchAll(/`+/gu), ({ index, 0: { length } }) => ({ index, length }));
  const nextByLength = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { index, length } of runs.reverse()) {
    const following = nextByLength.get(length);
    if (following !== undefined) next.set(index, following);
    nextByLength.set(length, index);
  }
  return (index) => next.get(index);
}
