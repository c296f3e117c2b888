import { maxRareDocuments, maxUncertainTerms, uncertainScoreRatio } from "../execution-limits.ts";
import type { ParsedQuery } from "../parse-query.ts";
import { documentFrequency, type QueryTerm, termsToMask } from "../query-term.ts";
import type { RankedDocument } from "../ranking.ts";
import { idf } from "../term-hits.ts";

/** Below this number of documents that contain all words in title and keywords, others are looked for. */
const minStrongResults = 3;

/** Longer queries do not match title and keywords by chance. */
const maxWeakTerms = 3;

/**
 * Whether what was found says little: no title contains all words, and hardly any title and keywords together, nor are
 * the words in a row anywhere. `accepted` are the documents that the filters accept; `hasAlternatives`: there are other
 * ways to say the words, which titles may use.
 */
export function isWeak(
  { phrases, isStopWordsOnly }: ParsedQuery,
  requiredTerms: readonly QueryTerm[],
  accepted: readonly RankedDocument[],
  hasAlternatives: boolean,
): boolean {
  if (phrases.length > 0 || isStopWordsOnly || requiredTerms.length === 0) return false;
  const requiredMask = termsToMask(requiredTerms);
  const certain = accepted.filter((document) => !isDoubtful(document, requiredTerms));
  if (certain.some(({ titleMask }) => (titleMask & requiredMask) === requiredMask)) return false;
  if (certain.some(({ isPhraseMatch }) => isPhraseMatch)) return false;
  if (hasAlternatives) return true;
  const strong = certain.filter((document) => isStrong(document, requiredTerms));
  return strong.length === 0 || (strong.length < minStrongResults && requiredTerms.length <= maxWeakTerms);
}

/** Whether it only has a word similar to one that others have as typed: `base rules` for `bayes rule`. */
function isDoubtful({ fuzzyMask }: RankedDocument, requiredTerms: readonly QueryTerm[]): boolean {
  return requiredTerms.some(({ bit, matchedTerms, texts }) => {
    if ((fuzzyMask & bit) === 0) return false;
    return (
      matchedTerms.some(({ kind }) => kind === "exact") || (texts?.documents.length ?? 0) > maxRareDocuments
    );
  });
}

/** Whether title and keywords contain all words, or the words are in a row. */
function isStrong(
  { titleOrKeywordMask, isPhraseMatch }: RankedDocument,
  requiredTerms: readonly QueryTerm[],
): boolean {
  const requiredMask = termsToMask(requiredTerms);
  return isPhraseMatch || (titleOrKeywordMask & requiredMask) === requiredMask;
}

/**
 * Whether a document that contains all words stays before related ones: it was found for sure, and the words have no
 * synonyms, which may be better (`hasAlternatives`), or it is the best one and hardly found by chance.
 */
export function isFoundForSure(
  document: RankedDocument,
  [best]: readonly RankedDocument[],
  requiredTerms: readonly QueryTerm[],
  { hasAlternatives, documentCount }: { readonly hasAlternatives: boolean; readonly documentCount: number },
): boolean {
  if (document.isPhraseMatch) return true;
  // Words of a text that someone remembers are partly in a row, or in no other text.
  if (document === best && best.hasBigram) return true;
  if (hasAlternatives) return false;
  return (
    (document === best && !areMatchesByChance(requiredTerms, documentCount)) ||
    (isStrong(document, requiredTerms) && !isDoubtful(document, requiredTerms))
  );
}

/** Whether the best document may contain the terms by chance, spread over title and keywords. */
export function mayMatchByChance(
  best: RankedDocument,
  requiredTerms: readonly QueryTerm[],
  documentCount: number,
): boolean {
  if (best.fuzzyMask !== 0) return false;
  const requiredMask = termsToMask(requiredTerms);
  if ((best.titleMask & requiredMask) === requiredMask) return false;
  if ((best.titleOrKeywordMask & requiredMask) !== requiredMask) return true;
  if (requiredTerms.length > maxUncertainTerms) return false;
  const maxScore = requiredTerms.reduce(
    (sum, { titles }) => sum + idf(titles?.documents.length ?? 0, documentCount),
    0,
  );
  return best.baseScore < uncertainScoreRatio * maxScore;
}

/** Whether one document or more would contain all words if each were spread over the collection by chance. */
function areMatchesByChance(requiredTerms: readonly QueryTerm[], documentCount: number): boolean {
  const expectedDocuments = requiredTerms.reduce(
    (expected, term) => expected * (documentFrequency(term) / documentCount),
    documentCount,
  );
  return expectedDocuments >= 1;
}
