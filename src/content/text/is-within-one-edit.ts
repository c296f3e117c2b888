/**
 * Whether two words differ by at most one insertion, deletion, substitution or transposition of adjacent letters
 * (Damerau–Levenshtein).
 */
export function isWithinOneEdit(one: string, other: string): boolean {
  if (one.length > other.length) return isWithinOneEdit(other, one);
  if (other.length - one.length > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  if (other.length > one.length) return one.slice(start) === other.slice(start + 1);
  const rest = one.slice(start + 1);
  if (rest === other.slice(start + 1)) return true;
  const isTransposition = one[start] === other[start + 1] && one[start + 1] === other[start];
  return isTransposition && one.slice(start + 2) === other.slice(start + 2);
}
