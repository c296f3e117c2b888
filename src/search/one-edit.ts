/** Shorter words are within one edit of too many. */
export const minSlipLength = 4;

/**
 * Whether two words differ by at most one letter put in, left out, put for another, or changed with its neighbour.
 */
export function isWithinOneEdit(one: string, other: string): boolean {
  if (one.length > other.length) return isWithinOneEdit(other, one);
  if (other.length - one.length > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  if (other.length > one.length) return one.slice(start) === other.slice(start + 1);
  const rest = one.slice(start + 1);
  if (rest === other.slice(start + 1)) return true;
  const isSwap = one[start] === other[start + 1] && one[start + 1] === other[start];
  return isSwap && one.slice(start + 2) === other.slice(start + 2);
}

/** Letters that a plural adds at most: `box` → `boxes`, `city` → `cities`. */
const longestEnding = 2;

/** The forms that a stem is written in: what `stemWord` takes back to it. */
function* writtenForms(stem: string): Generator<string> {
  yield stem;
  yield `${stem}s`;
  if (stem.endsWith("y")) yield `${stem.slice(0, -1)}ies`;
  else if (/(?:x|ch|sh|s|z)$/u.test(stem)) yield `${stem}es`;
}

/** Whether a word as typed may be a slip for a stem. */
export function isLikelySlip(typed: string, stem: string): boolean {
  const longer = typed.length - stem.length;
  if (longer < -1 || longer > longestEnding + 1) return false;
  for (const form of writtenForms(stem)) if (isWithinOneEdit(typed, form)) return true;
  return false;
}
