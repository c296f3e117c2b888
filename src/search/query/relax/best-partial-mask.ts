import { byDocumentFrequency, countBits, type QueryTerm, termsToMask } from "../query-term.ts";
import type { RankedDocument } from "../ranking.ts";

/** Whether the rarest term that only one of two masks contains is in the first. `rarestFirst` has the bits of all terms. */
function hasRarerTerm(mask: number, other: number, rarestFirst: readonly number[]): boolean {
  const deciding = rarestFirst.find((bit) => ((mask ^ other) & bit) !== 0);
  return deciding !== undefined && (mask & deciding) !== 0;
}

/**
 * The terms to keep if no document contains all of them: the most that a single document contains, those in title and
 * keywords counting twice; of equally many, the rarest, because they say most about what is meant. The other terms are
 * dropped. Does not depend on scores, which change a little with every document of the collection.
 */
export function bestPartialMask(
  matched: Iterable<Pick<RankedDocument, "document" | "matchedMask" | "titleOrKeywordMask">>,
  requiredTerms: readonly QueryTerm[],
  accepts: (document: number) => boolean,
): number {
  const requiredMask = termsToMask(requiredTerms);
  const rarestFirst = byDocumentFrequency(requiredTerms).map(({ bit }) => bit);
  let best = { mask: 0, count: 0 };
  for (const { document, matchedMask, titleOrKeywordMask } of matched) {
    const mask = matchedMask & requiredMask;
    const count = countBits(mask) + countBits(titleOrKeywordMask & requiredMask);
    if (count < best.count || (count === best.count && !hasRarerTerm(mask, best.mask, rarestFirst))) continue;
    if (accepts(document)) best = { mask, count };
  }
  return best.mask;
}
