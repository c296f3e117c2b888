import { addToGroup } from "../../../content/add-to-group.ts";
import { articleToQuestionKey } from "../../../search/analysis/question-to-key.ts";
import type { SearchResult } from "../../../search/query/results.ts";

/** A result, and worse ones with the same question. */
export interface ResultGroup {
  readonly result: SearchResult;
  readonly others: readonly SearchResult[];
}

/** Puts results with the same question together, in the place of the best one. */
export function groupSameQuestions(results: readonly SearchResult[]): ResultGroup[] {
  const groups = new Map<string, SearchResult[]>();
  for (const result of results) {
    addToGroup(groups, articleToQuestionKey(result) ?? result.url, result);
  }
  return [...groups.values()].flatMap(([result, ...others]) => (result ? [{ result, others }] : []));
}
