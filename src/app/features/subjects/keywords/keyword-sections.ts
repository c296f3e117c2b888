import { keywordToInitial } from "../../../../bundle/keywords/group-keywords.ts";
import { foldText } from "../../../../search/analysis/fold-text.ts";
import type { CountedKeyword } from "../../../data/keyword-query.ts";

/** The first two letters of a keyword, without accents: `Ca`. Empty if there are none, as in `C++`. */
function keywordToBeginning(keyword: string): string {
  const [first = "", second = ""] = foldText(keyword);
  return /^\p{L}{2}$/u.test(first + second) ? first.toUpperCase() + second : "";
}

/** True if a keyword begins with these letters, whatever their case and accents; all begin with none. */
export function startsWithText(keyword: string, beginning: string): boolean {
  return foldText(keyword).startsWith(foldText(beginning));
}

/**
 * The beginnings of keywords in the order of the list: `Ca`, `Ce`, `Ch`. Empty if there are no more than `maxCount`
 * keywords, which one can look over without them, or if they don't share their first letter.
 */
export function listBeginnings(keywords: readonly CountedKeyword[], maxCount: number): readonly string[] {
  if (keywords.length <= maxCount) return [];
  const beginnings = new Set(keywords.map(({ keyword }) => keywordToBeginning(keyword)));
  beginnings.delete("");
  const initials = new Set([...beginnings].map(([initial]) => initial));
  return initials.size === 1 ? [...beginnings].sort() : [];
}

/** Keywords by the number of their articles; in their given order if it is the same. */
export function mostUsedFirst(keywords: readonly CountedKeyword[]): readonly CountedKeyword[] {
  return keywords.toSorted((one, other) => other.count - one.count);
}

/** The keywords that contain a folded text, each once: those that begin with it first, then the most used. */
export function filterKeywords(keywords: readonly CountedKeyword[], text: string): readonly CountedKeyword[] {
  const matches = new Map<string, CountedKeyword & { readonly isBeginning: boolean }>();
  for (const each of keywords) {
    const folded = foldText(each.keyword);
    if (folded.includes(text)) matches.set(each.keyword, { ...each, isBeginning: folded.startsWith(text) });
  }
  return [...matches.values()].sort(
    (one, other) => Number(other.isBeginning) - Number(one.isBeginning) || other.count - one.count,
  );
}

/** The part that lists keywords which begin like a text; undefined if there is none. */
export function keywordToPart(text: string, parts: readonly string[]): string | undefined {
  if (text === "") return undefined;
  const initial = keywordToInitial(text);
  return parts.find((part) => part === initial);
}
