import { codeLanguages } from "./code-languages.ts";

/** Shorter names are like too many others. */
const minLength = 3;

/** True where one letter more, less or other, or two changed about, make one word of the other. */
function isOneSlipApart(one: string, other: string): boolean {
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

/** The known language's name that an unknown one was probably meant to be: a slip apart, or its beginning or end cut. */
export function nearestLanguage(unknown: string): string | undefined {
  const lower = unknown.toLowerCase();
  const names = [...codeLanguages.keys()].filter((name) => name.length >= minLength);
  const byLength = names.toSorted((one, other) => other.length - one.length);
  return (
    names.find((name) => isOneSlipApart(name, lower)) ??
    byLength.find((name) => lower.startsWith(name)) ??
    (lower.length >= minLength ? names.find((name) => name.startsWith(lower)) : undefined)
  );
}
