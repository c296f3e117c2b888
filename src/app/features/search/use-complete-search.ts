import { useQuery } from "@tanstack/react-query";
import { minResults } from "../../../search/query/execution-limits.ts";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import type { SiteSearchResponse } from "./search-protocol.ts";
import { type SearchParams, searchQuery } from "./search-query.ts";

/** A search in two steps: what titles and keywords find, then all that texts contain too. */
export interface CompleteSearch {
  readonly data: SiteSearchResponse | undefined;
  readonly error: Error | null;
  /** Whether results of another query or of the first step are shown while better ones are loading. */
  readonly isUpdating: boolean;
  readonly refetch: () => void;
}

/**
 * Searches titles and keywords first, then texts, for all results and their true number; those of the first step stay
 * first, and few are followed by questions with most of the words. While the reader types (`isSettled` is false) or saves
 * data, texts only follow if there are few results, or more are asked for.
 */
export function useCompleteSearch(
  params: Omit<SearchParams, "includeFullText">,
  isSettled: boolean,
): CompleteSearch {
  const first = useQuery(searchQuery(params));
  const firstData = first.isPlaceholderData ? undefined : first.data;
  const hasFew = firstData !== undefined && firstData.total < minResults;
  // Even if texts were searched already, questions with most of the words are added to a few results.
  const mayAddNear = hasFew && params.includeRelated !== false;
  const needsTexts =
    firstData !== undefined &&
    !firstData.isPartial &&
    (mayAddNear ||
      (!firstData.totalIsExact &&
        ((isSettled && !isSaveDataEnabled()) || hasFew || firstData.total < params.limit)));
  const complete = useQuery({
    ...searchQuery({ ...params, includeFullText: true }),
    enabled: needsTexts,
  });
  const completeData = needsTexts && !complete.isPlaceholderData ? complete.data : undefined;
  return {
    data: completeData ?? first.data,
    error: first.error,
    isUpdating: first.isPlaceholderData || (needsTexts && complete.isFetching),
    refetch: () => void first.refetch(),
  };
}
