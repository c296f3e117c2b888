import { codeLanguageByAlias } from "../code-languages.ts";

/** Shorter names are similar to too many others. */
const minNameLength = 3;

/** True if the words differ by one insertion, deletion, substitution or transposition (Damerau–Levenshtein). */
function isOneEditApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const shared = Math.min(one.length, other.length) - start;
  let end = 0;
  while (end < shared && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === `${right[1]}${right[0]}`;
}

/** Suggests a known name for an unknown one: one edit away, a prefix of it, or beginning with it. */
export function suggestCodeLanguage(unknown: string): string | undefined {
  const lower = unknown.toLowerCase();
  const names = [...codeLanguageByAlias.keys()].filter((name) => name.length >= minNameLength);
  const byLength = names.toSorted((one, other) => other.length - one.length);
  return (
    names.find((name) => isOneEditApart(name, lower)) ??
    byLength.find((name) => lower.startsWith(name)) ??
    (lower.length >= minNameLength ? names.find((name) => name.startsWith(lower)) : undefined)
  );
}
