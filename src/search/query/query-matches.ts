import type { QueryTerm } from "./query-term.ts";
import type { RankedDocument } from "./ranking.ts";

/** The documents that match the terms of a query. */
export interface QueryMatches {
  /** All documents that contain the terms that were not dropped, best first. */
  readonly ranked: readonly RankedDocument[];
  /** Documents with most of the terms, best first: they fill up a short list, and are not among its results. */
  readonly near: readonly RankedDocument[];
  /** The terms that results contain, one bit each. */
  readonly requiredMask: number;
  readonly terms: readonly QueryTerm[];
  /** Whether every term was looked up in texts; otherwise more documents may match. */
  readonly hasSearchedTexts: boolean;
  /** Words that were searched besides those of the query, because these found little. */
  readonly alsoSearched: readonly string[];
}
