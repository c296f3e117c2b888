import { type RankedDocument, unmatchedDocument } from "../ranking.ts";
import type { RelaxedDocument } from "./relax-query.ts";

/** Others shown after documents found for sure, until all results are asked for. */
const maxOthers = 3;

/**
 * Merges what was found for sure (`isFirst`) with what a relaxed query finds: the first stay first, the other ranked
 * documents take the place that the relaxed query gives them. If there are some for sure, only a few others follow unless
 * `isComplete`: each that is shown needs another file.
 */
export function mergeRelaxed(
  ranked: readonly RankedDocument[],
  relaxed: readonly RelaxedDocument[],
  isFirst: (document: RankedDocument) => boolean,
  isComplete: boolean,
): RankedDocument[] {
  const first = ranked.filter(isFirst);
  const firstDocuments = new Set(first.map(({ document }) => document));
  const known = new Map(ranked.filter((document) => !isFirst(document)).map((each) => [each.document, each]));
  const others: RankedDocument[] = [];
  let left = first.length > 0 && !isComplete ? maxOthers : Number.POSITIVE_INFINITY;
  for (const each of relaxed) {
    if (firstDocuments.has(each.document)) continue;
    const ownMatch = known.get(each.document);
    known.delete(each.document);
    if (ownMatch === undefined && left <= 0) continue;
    if (ownMatch === undefined) left -= 1;
    const found = { ...unmatchedDocument, ...each, isRelaxed: true };
    others.push(ownMatch ?? found);
  }
  return [...first, ...others, ...known.values()];
}
