/** True where the character at `index` is itself escaped: an odd number of backslashes stands before it. */
function isEscaped(text: string, index: number): boolean {
  let first = index;
  while (text[first - 1] === "\\") first -= 1;
  return (index - first) % 2 === 1;
}

/**
 * Finds the first place of `needle` at or after an index that no backslash escapes, or the text's end. Asked with ever
 * greater indexes it is linear in the text.
 */
export function forwardFinder(text: string, needle: string): (index: number) => number {
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

/** Finds where the next run of backticks that is as long as the one at an index begins; undefined where none follows. */
export type TickFinder = (index: number) => number | undefined;

/** Looks at all runs of backticks once, from behind, so that each knows its successor. */
export function tickFinder(text: string): TickFinder {
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
