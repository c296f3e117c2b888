import type { SubjectKeywords } from "../bundle/subject-keywords.ts";
import { keywordKey } from "../search/keyword-key.ts";
import { commonest } from "./collection.ts";
import { compareText } from "./find-sources.ts";

/** Keys of keywords met so far: they are counted subject by subject and once more for all. */
const knownKeys = new Map<string, string>();

function toKnownKey(keyword: string): string {
  const known = knownKeys.get(keyword);
  if (known !== undefined) return known;
  const key = keywordKey(keyword);
  knownKeys.set(keyword, key);
  return key;
}

/**
 * The keywords of some articles with the number of articles that have each, the most used first. Keywords that differ
 * only in case, spacing or plural are one, called by the commonest of its spellings.
 */
export function countKeywords(articles: Iterable<{ readonly keywords: readonly string[] }>): SubjectKeywords {
  const spellings = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  for (const { keywords } of articles) {
    const own = new Set<string>();
    for (const keyword of keywords) {
      const key = toKnownKey(keyword);
      own.add(key);
      const known = spellings.get(key) ?? new Map<string, number>();
      known.set(keyword, (known.get(keyword) ?? 0) + 1);
      spellings.set(key, known);
    }
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ keyword: commonest(spellings.get(key) ?? new Map()), count }))
    .sort((one, other) => other.count - one.count || compareText(one.keyword, other.keyword));
}
