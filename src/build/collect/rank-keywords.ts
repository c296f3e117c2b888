import type { SubjectKeywords } from "../../bundle/keywords/subject-keywords.ts";
import { readKeywordKey } from "../../search/analysis/read-tokens.ts";
import { compareText } from "../compare-text.ts";
import { mostFrequentKey } from "../most-frequent-key.ts";

/** Normalized keys of keywords seen so far: keywords are counted once per subject and once for all. */
const keyMemo = new Map<string, string>();

function memoizedKeywordKey(keyword: string): string {
  const memoized = keyMemo.get(keyword);
  if (memoized !== undefined) return memoized;
  const key = readKeywordKey(keyword);
  keyMemo.set(keyword, key);
  return key;
}

/**
 * The keywords of some articles with their article counts, the most frequent first. Keywords that differ
 * only in case, spacing or plural are counted as one, under the most frequent spelling.
 */
export function rankKeywords(articles: Iterable<{ readonly keywords: readonly string[] }>): SubjectKeywords {
  const spellings = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  for (const { keywords } of articles) {
    const articleKeys = new Set<string>();
    for (const keyword of keywords) {
      const key = memoizedKeywordKey(keyword);
      articleKeys.add(key);
      const spellingCounts = spellings.get(key) ?? new Map<string, number>();
      spellingCounts.set(keyword, (spellingCounts.get(keyword) ?? 0) + 1);
      spellings.set(key, spellingCounts);
    }
    for (const key of articleKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ keyword: mostFrequentKey(spellings.get(key) ?? new Map()), count }))
    .sort((one, other) => other.count - one.count || compareText(one.keyword, other.keyword));
}
