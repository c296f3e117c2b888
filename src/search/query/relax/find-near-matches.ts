import { must } from "../../../content/must.ts";
import { countBits, type QueryTerm } from "../query-term.ts";
import { compareRanked, type RankedDocument, unmatchedDocument } from "../ranking.ts";
import { idf, titleLengthMask } from "../term-hits.ts";

/** The worth of a word that only the keywords have, relative to the title: near questions share their wording. */
const keywordWorth = 0.3;

/** What is known of a document so far. */
interface Match {
  /** The information it shares with the query. */
  worth: number;
  mask: number;
  titleMask: number;
  titleLength: number;
}

/**
 * The documents that have most of the terms, more than half, in title and keywords: best first, by how much of the query's
 * information (idf) they share with it. Each further word of a title counts against it like one that the two don't share.
 * Only knows the documents of `terms` that were looked up in titles, in an index of `documentCount`.
 */
export function findNearMatches(terms: readonly QueryTerm[], documentCount: number): RankedDocument[] {
  const minTerms = Math.floor(terms.length / 2) + 1;
  const matches = new Map<number, Match>();
  const known = terms.flatMap(({ bit, titles }) =>
    titles !== undefined && titles.documents.length > 0 ? [{ bit, titles }] : [],
  );
  known.sort((one, other) => one.titles.documents.length - other.titles.documents.length);
  let total = 0;
  for (const [index, { bit, titles }] of known.entries()) {
    const weight = idf(titles.documents.length, documentCount);
    total += weight;
    // Documents that only the last, longest lists have don't have most of the terms.
    const mayBeNew = known.length - index >= minTerms;
    for (const [hit, document] of titles.documents.entries()) {
      let match = matches.get(document);
      if (match === undefined) {
        if (!mayBeNew) continue;
        match = { worth: 0, mask: 0, titleMask: 0, titleLength: 0 };
        matches.set(document, match);
      }
      const titleLength = must(titles.flags[hit], "flag") & titleLengthMask;
      match.mask |= bit;
      match.worth += titleLength > 0 ? weight : keywordWorth * weight;
      if (titleLength === 0) continue;
      match.titleMask |= bit;
      match.titleLength = titleLength;
    }
  }
  const meanWeight = total / known.length;
  return [...matches]
    .filter(([, { mask }]) => countBits(mask) >= minTerms)
    .map(([document, { worth, mask, titleMask, titleLength }]) => {
      const otherWords = Math.max(0, titleLength - countBits(titleMask));
      return {
        ...unmatchedDocument,
        document,
        score: worth / (total + otherWords * meanWeight),
        matchedMask: mask,
        titleOrKeywordMask: mask,
        titleMask,
        titleLength,
      };
    })
    .sort(compareRanked);
}
