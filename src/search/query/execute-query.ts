import type { Constraint } from "./constraint.ts";
import type { ExecutionContext } from "./execution-context.ts";
import type { ParsedQuery } from "./parse-query.ts";
import { QueryExecution } from "./query-execution.ts";
import type { QueryMatches } from "./query-matches.ts";
import { type RankedDocument, unmatchedDocument } from "./ranking.ts";
import { loadQuestionFinder } from "./relax/load-relaxer.ts";

export interface ExecutionRequest {
  readonly query: ParsedQuery;
  readonly constraint: Promise<Constraint>;
  /** Whether filters accept a document. Rejected ones are found too, but the search goes on until one is accepted. */
  readonly accepts: Promise<(document: number) => boolean>;
  /** Looks up all terms, not only those that are needed to resolve the others. */
  readonly isExhaustive: boolean;
  readonly includeFullText: boolean;
  /** Whether a weak result is reason enough to look for related documents; otherwise only an empty one is. */
  readonly includeRelated: boolean;
  /** How many of the first results will be shown: they are fetched together with bigrams, as they rarely change. */
  readonly visibleCount: number;
}

/** The result of executing a query. */
export interface ExecutionResult extends QueryMatches {
  /** True if a file could not be reached, so that only titles and keywords were searched. */
  readonly isPartial: boolean;
}

/** Documents that no terms were looked up for. */
export function listedDocuments(ranked: readonly RankedDocument[]): ExecutionResult {
  return {
    ranked,
    near: [],
    requiredMask: 0,
    terms: [],
    hasSearchedTexts: true,
    alsoSearched: [],
    isPartial: false,
  };
}

/**
 * Finds the documents that contain all terms of a query, looking up more only while there are none: titles and keywords,
 * texts for terms missing there, fuzzy matches, bigrams, texts for all terms, and finally a subset of the terms. Once texts
 * were searched, documents with most of the terms are added to a few.
 */
export async function executeQuery(
  context: ExecutionContext,
  request: ExecutionRequest,
): Promise<ExecutionResult> {
  const { query, constraint: constraintPromise, isExhaustive, includeFullText } = request;
  const { reader, throwIfAborted } = context;
  const execution = new QueryExecution(context, query);
  // The title index may be attached while a query is running.
  const { hasTitleIndex } = reader;
  let isPartial = false;
  /** Waits for files. If they can't be reached, continues with what the title index contains: undefined. */
  const tolerateUnreachable = async <Found>(lookup: Promise<Found>): Promise<Found | undefined> => {
    try {
      return await lookup;
    } catch (error) {
      throwIfAborted();
      if (!hasTitleIndex || !reader.isLoadError(error)) throw error;
      isPartial = true;
      return undefined;
    }
  };
  const [constraint, accepts] = await Promise.all([
    constraintPromise,
    request.accepts,
    isExhaustive || hasTitleIndex ? execution.lookUpTitles() : execution.lookUpRarestTitles(),
    execution.isLikelyPhrase && !hasTitleIndex ? execution.prefetchBigrams() : undefined,
  ]);
  execution.applyConstraint(constraint, accepts);
  await tolerateUnreachable(execution.resolveRemainingTerms());
  let ranked = execution.rank();
  // A letter is too short to be looked up as the beginning of a word.
  const endsInLetter = !query.isStopWordsOnly && / \S$/u.test(query.questionStart);
  const needsQuestions = query.questionStart !== "" && (ranked.length === 0 || endsInLetter);
  const finder = needsQuestions ? await loadQuestionFinder() : undefined;
  const questions = (await finder?.findQuestions(reader, query.questionStart, constraint)) ?? [];
  if (ranked.length === 0 && (query.isStopWordsOnly || questions.length > 0))
    return listedDocuments(questions.map((document) => ({ ...unmatchedDocument, document })));
  if (query.isStopWordsOnly && !includeFullText) return { ...execution.toMatches(ranked), isPartial };
  const steps: (() => Promise<void> | undefined)[] = [
    () => (execution.isLikelyPhrase ? execution.lookUpBigrams() : undefined),
    () => (execution.missingTerms.length > 0 ? execution.lookUpMissingTerms() : undefined),
    () =>
      execution.missingTerms.length > 0 ? execution.lookUpFuzzyMatches(execution.missingTerms) : undefined,
    () => (execution.usesBigrams && !execution.isLikelyPhrase ? execution.lookUpBigrams() : undefined),
    () => execution.lookUpRemaining(),
    () => (ranked.length === 0 ? execution.lookUpFuzzyMatches(execution.rareTerms) : undefined),
  ];
  for (const step of steps) {
    if (query.isStopWordsOnly || ranked.some(({ document }) => accepts(document))) break;
    const lookup = step();
    if (lookup === undefined) continue;
    await tolerateUnreachable(lookup);
    ranked = execution.rank();
  }
  if (execution.needsBigramCheck(ranked)) {
    // Bigrams that are already loaded decide first which documents will be shown.
    const candidates = execution.isLikelyPhrase ? [] : ranked.filter(({ document }) => accepts(document));
    const visible = candidates.slice(0, request.visibleCount);
    await tolerateUnreachable(
      Promise.all([execution.lookUpBigrams(), ...visible.map(({ document }) => reader.document(document))]),
    );
    ranked = execution.rank();
  }
  if (includeFullText) {
    // What was found first stays first: it is on the screen already.
    await tolerateUnreachable(execution.lookUpAll());
    const first = new Set(ranked.map(({ document }) => document));
    ranked = [...ranked, ...execution.rank().filter(({ document }) => !first.has(document))];
  }
  const concepts = context.synonyms.toConcepts(query);
  const hasAlternatives = concepts.some(({ alternatives }) => alternatives.length > 0);
  const hasResults = ranked.some(({ document }) => accepts(document));
  const isRelaxed = (request.includeRelated || !hasResults) && execution.isWeak(ranked, hasAlternatives);
  const relaxed = isRelaxed
    ? await tolerateUnreachable(execution.relax(ranked, concepts, includeFullText))
    : undefined;
  const matches = relaxed?.ranked.length ? relaxed : toBestMatches(execution, ranked);
  const near = includeFullText && request.includeRelated ? execution.findNear(matches.ranked) : [];
  const all = questions.length > 0 ? finder?.withQuestions(matches, questions) : undefined;
  return { ...(all ?? matches), near, isPartial };
}

/** The documents that contain all terms; if there are none, those that contain the best part of them. */
function toBestMatches(execution: QueryExecution, ranked: readonly RankedDocument[]): QueryMatches {
  if (ranked.length > 0) return execution.toMatches(ranked);
  const partialMask = execution.bestPartialMask();
  return execution.toMatches(partialMask === 0 ? [] : execution.rank(partialMask), partialMask);
}
