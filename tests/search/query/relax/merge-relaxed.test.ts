import { expect, test } from "vitest";
import { unmatchedDocument } from "../../../../src/search/query/ranking.ts";
import { mergeRelaxed } from "../../../../src/search/query/relax/merge-relaxed.ts";

const ranked = Array.from({ length: 8 }, (_, document) => ({ ...unmatchedDocument, document }));
const relaxed = [20, 7, 6, 21, 5, 22, 4, 23, 24, 0].map((document) => ({
  ...unmatchedDocument,
  document,
  score: 1,
  matchedMask: 1,
  titleOrKeywordMask: 1,
}));

test.each([
  ["a few others follow what was found for sure", 2, false, [0, 1, 20, 7, 6, 21, 5, 22, 4, 2, 3]],
  ["all others follow once all results are asked for", 2, true, [0, 1, 20, 7, 6, 21, 5, 22, 4, 23, 24, 2, 3]],
  ["all others follow if nothing was found for sure", 0, false, [20, 7, 6, 21, 5, 22, 4, 23, 24, 0, 1, 2, 3]],
])("%s, and no match of the query itself is lost", (_, sure, isComplete, expected) => {
  const merged = mergeRelaxed(ranked, relaxed, ({ document }) => document < sure, isComplete);
  expect(merged.map(({ document }) => document)).toEqual(expected);
});
