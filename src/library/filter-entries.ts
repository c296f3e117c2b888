import type { FilterEntry } from "../bundle/filter-list.ts";
import { foldText } from "../search/fold-text.ts";
import { keywordKey } from "../search/keyword-key.ts";

/** An entry made ready to be compared with what is typed. */
export interface FilterableEntry {
  readonly entry: FilterEntry;
  /** The words of its question and keywords, folded, each behind one blank. */
  readonly words: string;
  readonly keywordKeys: ReadonlySet<string>;
}

/** ` why ice floats`: each word behind a blank, so that a blank and a word's start find it. */
function toWords(text: string): string {
  return ` ${foldText(text)
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()}`;
}

/** Makes a list ready: once for a list, not once for a keystroke. */
export function toFilterable(entries: readonly FilterEntry[]): FilterableEntry[] {
  return entries.map((entry) => ({
    entry,
    words: toWords(`${entry.question} ${entry.keywords.join(" ")}`),
    keywordKeys: new Set(entry.keywords.map(keywordKey)),
  }));
}

/**
 * The entries that hold all words of a text, each at least as a word's beginning, and all keywords. Case and accents
 * make no difference. Keeps the order.
 */
export function filterEntries(
  entries: readonly FilterableEntry[],
  text: string,
  keywords: readonly string[],
): FilterableEntry[] {
  const starts = toWords(text)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ` ${word}`);
  const keys = keywords.map(keywordKey);
  return entries.filter(
    ({ words, keywordKeys }) =>
      starts.every((start) => words.includes(start)) && keys.every((key) => keywordKeys.has(key)),
  );
}
