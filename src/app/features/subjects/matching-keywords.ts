import type { SubjectKeywords } from "../../../bundle/keywords/subject-keywords.ts";
import { keywordToKey } from "../../../search/analysis/keyword-to-key.ts";
import type { SearchResponse } from "../../../search/query/search-engine.ts";

/** A keyword to filter a list by, and its number of articles if it is known. */
export interface KeywordChoice {
  readonly keyword: string;
  readonly count: number | undefined;
}

/** Upper bound of keywords that are offered. */
const maxKeywords = 24;

/**
 * The keywords that leave some of these results: first the subject's most used ones, in their order, so that they stay where they
 * are. Undefined if they aren't known. Their numbers are only known if all results were counted.
 */
export function matchingKeywords(
  { facets, isPartial, totalIsExact }: SearchResponse,
  topKeywords: SubjectKeywords,
): readonly KeywordChoice[] | undefined {
  if (isPartial) return undefined;
  const isCounted = facets.areKeywordsCounted && totalIsExact;
  const byKey = new Map(facets.keywords.map((facet) => [facet.value, facet]));
  const top = topKeywords.flatMap(({ keyword }) => {
    const facet = byKey.get(keywordToKey(keyword));
    return facet === undefined ? [] : [{ ...facet, keyword }];
  });
  const others = facets.keywords.filter(
    ({ value, count }) => count > 1 && !top.some((each) => each.value === value),
  );
  return [...top, ...others]
    .slice(0, maxKeywords)
    .map(({ keyword, count }) => ({ keyword, count: isCounted ? count : undefined }));
}
