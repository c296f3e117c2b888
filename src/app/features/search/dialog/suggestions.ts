import type { SubjectSummary } from "../../../../bundle/subject-tree.ts";
import { foldText } from "../../../../search/analysis/fold-text.ts";
import { keywordToKey } from "../../../../search/analysis/keyword-to-key.ts";
import type { SearchResult } from "../../../../search/query/results.ts";

const maxSubjects = 3;
const maxKeywords = 3;

function textToWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .filter((word) => word !== "");
}

/** Whether each word of a query is the start of a word of a name: `comp sci` of `Computer science`. */
function matchesName(queryWords: readonly string[], name: string): boolean {
  const words = textToWords(name);
  return queryWords.length > 0 && queryWords.every((word) => words.some((each) => each.startsWith(word)));
}

/** Subjects whose name contains all words of a query, also if these are only begun; those with most questions first. */
export function suggestSubjects(subjects: readonly SubjectSummary[], query: string): SubjectSummary[] {
  const queryWords = textToWords(query);
  return subjects
    .filter(({ name, count }) => count > 0 && matchesName(queryWords, name))
    .sort((one, other) => other.count - one.count)
    .slice(0, maxSubjects);
}

/** A keyword to browse: its key, and its most frequent spelling. */
export interface KeywordSuggestion {
  readonly key: string;
  readonly keyword: string;
}

/** Keywords of the results that contain all words of a query; the most frequent first, then the shortest. */
export function suggestKeywords(
  results: readonly Pick<SearchResult, "keywords">[],
  query: string,
): KeywordSuggestion[] {
  const queryWords = textToWords(query);
  const counts = new Map<string, { keyword: string; count: number }>();
  for (const keyword of results.flatMap(({ keywords }) => keywords)) {
    if (!matchesName(queryWords, keyword)) continue;
    const key = keywordToKey(keyword);
    const known = counts.get(key);
    counts.set(key, { keyword: known?.keyword ?? keyword, count: (known?.count ?? 0) + 1 });
  }
  return [...counts]
    .map(([key, { keyword, count }]) => ({ key, keyword, count }))
    .sort((one, other) => other.count - one.count || one.keyword.length - other.keyword.length)
    .slice(0, maxKeywords)
    .map(({ key, keyword }) => ({ key, keyword }));
}
