import { isFuzzyMatch, minFuzzyLength } from "../analysis/fuzzy-match.ts";
import { contentTokens, type Token } from "../analysis/tokenize.ts";
import { titleImpact, titleWeight } from "../codec/impact.ts";
import type { ExecutionContext } from "./execution-context.ts";
import { maxCandidates, maxVerifiedDocuments } from "./execution-limits.ts";
import type { IndexReader } from "./index-reader.ts";
import { lookUpWord } from "./look-up-terms.ts";
import type { QueryTerm } from "./query-term.ts";
import type { RankedDocument } from "./ranking.ts";
import { type MatchedTerm, type MatchKind, matchKindFlags, type TermHits, titleBoost } from "./term-hits.ts";

/** The idf of a term whose documents were not counted: that of a term in one of a few hundred documents. */
const assumedIdf = 5;

/**
 * The documents to verify, possible exact titles first; none if there are too many. `ranked` have the resolved terms, of
 * `termCount` in all; `isComplete`: there are no others.
 */
export function chooseCandidates(
  ranked: readonly RankedDocument[],
  resolvedMask: number,
  termCount: number,
): { readonly documents: readonly number[]; readonly isComplete: boolean } {
  const none = { documents: [], isComplete: false };
  if (ranked.length > maxCandidates) return none;
  const possibleExactTitles = ranked.filter(({ titleMask, titleLength }) => {
    return (titleMask & resolvedMask) === resolvedMask && titleLength === titleImpact(termCount);
  });
  if (possibleExactTitles.length > maxVerifiedDocuments) return none;
  const ordered = new Set([...possibleExactTitles, ...ranked].map(({ document }) => document));
  const documents = [...ordered].slice(0, maxVerifiedDocuments);
  return { documents, isComplete: documents.length === ranked.length };
}

/** Terms to look for in candidate documents. */
export interface UnverifiedTerms {
  /** Not looked up yet, or without hits. */
  readonly remaining: readonly QueryTerm[];
  /** Whether no other documents match the other terms: a term that the candidates lack is then a typo, or in no title. */
  readonly isComplete: boolean;
}

/** How one remaining term matches in one document. */
interface VerifiedTerm {
  readonly document: number;
  readonly term: string;
  readonly kind: MatchKind;
  /** The impact of the title's length; 0 if the title does not contain the term. */
  readonly titleLength: number;
}

function tokensToTerms(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ term, parts }) => [term, ...parts]);
}

/** The best match for a query term among `terms`: exact, then prefix, then fuzzy. */
function findTerm(
  { word, titles }: QueryTerm,
  terms: readonly string[],
  isComplete: boolean,
): Pick<VerifiedTerm, "term" | "kind"> | undefined {
  if (terms.includes(word.term)) return { term: word.term, kind: "exact" };
  const prefixMatch = word.isPrefix ? terms.find((term) => term.startsWith(word.typed)) : undefined;
  if (prefixMatch !== undefined) return { term: prefixMatch, kind: "prefix" };
  const hasNoHits = titles === undefined ? isComplete : titles.documents.length === 0;
  const mayBeTypo = hasNoHits && word.typed.length >= minFuzzyLength;
  const fuzzyMatch = mayBeTypo ? terms.find((term) => isFuzzyMatch(word.typed, term)) : undefined;
  return fuzzyMatch === undefined ? undefined : { term: fuzzyMatch, kind: "fuzzy" };
}

/**
 * The remaining terms as verified in a document's title and keywords, in order. Undefined if one is in neither,
 * unless it is part of a phrase: then the document need not contain it there.
 */
async function verifyDocument(
  reader: IndexReader,
  document: number,
  { remaining, isComplete }: UnverifiedTerms,
): Promise<(VerifiedTerm | undefined)[] | undefined> {
  const { question, keywords } = await reader.document(document);
  const title = contentTokens(question);
  const titleTerms = tokensToTerms(title);
  const allTerms = [...titleTerms, ...keywords.flatMap((keyword) => tokensToTerms(contentTokens(keyword)))];
  const length = titleImpact(new Set(title.map(({ term }) => term)).size);
  const verifiedTerms: (VerifiedTerm | undefined)[] = [];
  for (const queryTerm of remaining) {
    const found = findTerm(queryTerm, allTerms, isComplete);
    if (found === undefined && !queryTerm.word.isInPhrase) return undefined;
    verifiedTerms.push(
      found && { document, ...found, titleLength: titleTerms.includes(found.term) ? length : 0 },
    );
  }
  return verifiedTerms;
}

function verifiedTermsToHits(verifiedTerms: readonly VerifiedTerm[], averageTitleLength: number): TermHits {
  return {
    documents: Uint32Array.from(verifiedTerms, ({ document }) => document),
    scores: Float32Array.from(verifiedTerms, ({ titleLength }) =>
      titleLength === 0 ? assumedIdf : assumedIdf * titleBoost * titleWeight(titleLength, averageTitleLength),
    ),
    flags: Uint8Array.from(verifiedTerms, ({ kind, titleLength }) => matchKindFlags[kind] | titleLength),
  };
}

function verifiedTermsToMatches(verifiedTerms: readonly VerifiedTerm[]): MatchedTerm[] {
  return verifiedTerms.map(({ term, kind, document }) => ({
    term,
    kind,
    lists: [{ documents: Uint32Array.of(document), impacts: new Uint8Array(1) }],
  }));
}

/**
 * Verifies in a few documents the terms that were not looked up yet, and looks there for fuzzy matches of terms without
 * hits. Stores the hits in the query terms; returns whether any document contains all of them. Saves fetching the posting
 * lists of long queries, and the dictionaries for most typos.
 */
export async function verifyCandidates(
  reader: IndexReader,
  documents: readonly number[],
  terms: UnverifiedTerms,
): Promise<boolean> {
  const results = await Promise.all(documents.map((document) => verifyDocument(reader, document, terms)));
  const verified = results.filter((verifiedTerms) => verifiedTerms !== undefined);
  const withoutFuzzy = verified.filter((verifiedTerms) =>
    verifiedTerms.every((verifiedTerm) => verifiedTerm?.kind !== "fuzzy"),
  );
  const chosen = withoutFuzzy.length > 0 ? withoutFuzzy : verified;
  if (chosen.length === 0) return false;
  for (const [index, queryTerm] of terms.remaining.entries()) {
    const verifiedTerms = chosen.flatMap((ofDocument) => ofDocument[index] ?? []);
    queryTerm.titles = verifiedTermsToHits(verifiedTerms, reader.header.averageTitleLength);
    queryTerm.matchedTerms = verifiedTermsToMatches(verifiedTerms);
    queryTerm.isVerifiedOnly = true;
  }
  return true;
}

/** Looks up in titles and keywords the terms that were only verified in a few documents, and keeps what these have. */
export async function lookUpVerifiedTerms(
  { reader, termScorer }: Pick<ExecutionContext, "reader" | "termScorer">,
  terms: readonly QueryTerm[],
): Promise<void> {
  await Promise.all(
    terms.map(async (queryTerm) => {
      if (!queryTerm.isVerifiedOnly) return;
      const found = await lookUpWord(reader, "titles", queryTerm.word);
      queryTerm.isVerifiedOnly = false;
      if (found.length === 0) return;
      const known = new Set(found.map(({ term }) => term));
      queryTerm.matchedTerms = [...found, ...queryTerm.matchedTerms.filter(({ term }) => !known.has(term))];
      queryTerm.titles = termScorer.score("titles", queryTerm.matchedTerms);
    }),
  );
}
