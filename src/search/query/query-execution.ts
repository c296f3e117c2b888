import { must } from "../../content/must.ts";
import { positionModulus } from "../codec/bigram-positions.ts";
import type { FieldGroup } from "../codec/index-format.ts";
import { type Constraint, satisfies } from "./constraint.ts";
import type { ExecutionContext } from "./execution-context.ts";
import {
  maxFirstTerms,
  maxPhraseTerms,
  maxRareDocuments,
  minBigramTerms,
  minResults,
} from "./execution-limits.ts";
import { bigramScore, lookUpBigrams } from "./look-up-bigrams.ts";
import { findFuzzyMatches, lookUpFuzzyMatches } from "./look-up-fuzzy-matches.ts";
import { lookUpWord } from "./look-up-terms.ts";
import type { ParsedQuery } from "./parse-query.ts";
import type { QueryMatches } from "./query-matches.ts";
import {
  documentFrequency,
  knownHits,
  type QueryTerm,
  queryToTerms,
  rarestTerms,
  termsToMask,
} from "./query-term.ts";
import { type BigramHits, compareRanked, type MatchAccumulator, type RankedDocument } from "./ranking.ts";
import { bestPartialMask } from "./relax/best-partial-mask.ts";
import { findNearMatches } from "./relax/find-near-matches.ts";
import { loadRelaxer } from "./relax/load-relaxer.ts";
import { mergeRelaxed } from "./relax/merge-relaxed.ts";
import { isFoundForSure, isWeak, mayMatchByChance } from "./relax/weak-results.ts";
import type { Concept } from "./synonyms.ts";
import { chooseCandidates, lookUpVerifiedTerms, verifyCandidates } from "./verify-candidates.ts";

/** The words of a phrase are known to be in a row: their bigrams fit with all others. */
const anyStart = 2 ** positionModulus - 1;

/** The execution of one query: what was looked up so far, and which documents match. */
export class QueryExecution {
  readonly #context: ExecutionContext;
  readonly #query: ParsedQuery;
  readonly #terms: readonly QueryTerm[];
  /** The terms that results must contain. Terms of phrases are covered by the constraint. */
  readonly #requiredTerms: readonly QueryTerm[];
  #bigrams: readonly BigramHits[] = [];
  #phraseBigrams: readonly BigramHits[] = [];
  #constraint: Constraint = { phrases: [], excluded: [] };
  #accepts: (document: number) => boolean = () => true;

  constructor(context: ExecutionContext, query: ParsedQuery) {
    this.#context = context;
    this.#query = query;
    this.#terms = queryToTerms(query);
    this.#requiredTerms = this.#terms.filter(({ word }) => !word.isInPhrase);
  }

  async #lookUp(fieldGroup: FieldGroup, queryTerms: readonly QueryTerm[]): Promise<void> {
    const { reader, termScorer, throwIfAborted } = this.#context;
    await Promise.all(
      queryTerms.map(async (queryTerm) => {
        const matchedTerms = await lookUpWord(reader, fieldGroup, queryTerm.word);
        const hits = termScorer.score(fieldGroup, matchedTerms);
        if (fieldGroup === "texts") queryTerm.texts = hits;
        else [queryTerm.titles, queryTerm.matchedTerms] = [hits, matchedTerms];
      }),
    );
    throwIfAborted();
  }

  /** Looks up all terms in titles, keywords and texts, so that no document is missing. */
  async lookUpAll(): Promise<void> {
    await Promise.all([this.lookUpRemaining(), lookUpVerifiedTerms(this.#context, this.#terms)]);
    this.#context.throwIfAborted();
  }

  /** Applies the constraint and the filters. The terms of a phrase count as matched in the documents with the phrase. */
  applyConstraint(constraint: Constraint, accepts: (document: number) => boolean): void {
    this.#accepts = accepts;
    const documentCount = this.#context.reader.header.documentCount;
    this.#constraint = constraint;
    this.#phraseBigrams = constraint.phrases.flatMap(({ terms, documents }) =>
      terms.slice(1).map((second, index) => ({
        first: this.#termIndex(must(terms[index], "term")),
        second: this.#termIndex(second),
        phraseStarts: new Map([...documents].map((document) => [document, anyStart])),
        score: bigramScore(documents.size, documentCount),
      })),
    );
  }

  #termIndex(term: string): number {
    return Math.max(
      0,
      this.#terms.findIndex(({ word }) => word.term === term),
    );
  }

  lookUpRarestTitles(): Promise<void> {
    return this.#lookUp(
      "titles",
      rarestTerms(this.#terms, this.#context.reader.header.commonTerms, maxFirstTerms),
    );
  }

  lookUpTitles(): Promise<void> {
    return this.#lookUp("titles", this.#pendingTerms);
  }

  /** Looks up all terms that were not looked up yet, in titles, keywords and texts. */
  async lookUpRemaining(): Promise<void> {
    await Promise.all([this.lookUpTitles(), this.lookUpTexts()]);
  }

  /** Looks up in texts the terms that were not looked up there yet. */
  lookUpTexts(queryTerms = this.#terms): Promise<void> {
    return this.#lookUp(
      "texts",
      queryTerms.filter((queryTerm) => queryTerm.texts === undefined),
    );
  }

  /** Looks up in texts the terms that titles and keywords lack, and prefetches their fuzzy matches. */
  async lookUpMissingTerms(): Promise<void> {
    const missingTerms = this.missingTerms;
    await Promise.all([
      this.lookUpTexts(missingTerms),
      ...missingTerms.map(({ word }) => findFuzzyMatches(this.#context.reader, word)),
    ]);
  }

  /** The terms in so few documents that they may be typos although the index has them. */
  get rareTerms(): QueryTerm[] {
    return this.#requiredTerms.filter((queryTerm) => documentFrequency(queryTerm) <= maxRareDocuments);
  }

  /** Adds fuzzy matches to what these terms match. */
  async lookUpFuzzyMatches(queryTerms: readonly QueryTerm[]): Promise<void> {
    const { reader, termScorer, throwIfAborted } = this.#context;
    await Promise.all(
      queryTerms.map(async (queryTerm) => {
        if (queryTerm.matchedTerms.some((term) => term.kind === "fuzzy")) return;
        const fuzzyMatches = await lookUpFuzzyMatches(reader, queryTerm.word);
        if (fuzzyMatches.length === 0) return;
        queryTerm.matchedTerms = [...queryTerm.matchedTerms, ...fuzzyMatches];
        queryTerm.titles = termScorer.score("titles", queryTerm.matchedTerms);
      }),
    );
    throwIfAborted();
  }

  /** Prefetches the files that `lookUpBigrams` will read; nothing is scored yet. */
  async prefetchBigrams(): Promise<void> {
    await lookUpBigrams(this.#context.reader, this.#query);
  }

  async lookUpBigrams(): Promise<void> {
    this.#bigrams = await lookUpBigrams(this.#context.reader, this.#query);
    this.#context.throwIfAborted();
  }

  /** Whether the query may as well be a phrase from a text as a title or keywords. */
  get isLikelyPhrase(): boolean {
    const { unquotedTerms, isStopWordsOnly } = this.#query;
    return this.usesBigrams && unquotedTerms.length <= maxPhraseTerms && !isStopWordsOnly;
  }

  get usesBigrams(): boolean {
    return this.#query.unquotedTerms.length >= minBigramTerms;
  }

  get #pendingTerms(): QueryTerm[] {
    return this.#terms.filter(({ titles }) => titles === undefined);
  }

  /** The terms that neither titles nor keywords contain. */
  get missingTerms(): QueryTerm[] {
    return this.#requiredTerms.filter(({ titles }) => titles?.documents.length === 0);
  }

  /**
   * Resolves the terms that were not looked up yet, and those without hits, by verifying the documents that match the
   * others, if these are few; otherwise looks up the rest. If no document matches the others, the rest would not help.
   */
  async resolveRemainingTerms(): Promise<void> {
    for (;;) {
      const remaining = this.#terms.filter(
        ({ titles, word }) => titles === undefined || (titles.documents.length === 0 && !word.isInPhrase),
      );
      const pendingTerms = this.#pendingTerms;
      if (remaining.length === 0) return;
      const resolvedMask = termsToMask(this.#requiredTerms) & ~termsToMask(remaining);
      const ranked = resolvedMask === 0 ? [] : this.rank(resolvedMask);
      if (resolvedMask !== 0 && ranked.length === 0) return;
      const accepted = ranked.filter(({ document }) => this.#accepts(document));
      const { documents, isComplete } = chooseCandidates(accepted, resolvedMask, this.#terms.length);
      if (
        documents.length > 0 &&
        (await verifyCandidates(this.#context.reader, documents, { remaining, isComplete }))
      )
        return;
      this.#context.throwIfAborted();
      if (pendingTerms.length === 0) return;
      await this.lookUpTitles();
    }
  }

  /** Fills the accumulator with what is known so far. Read it before the next `await`: queries share it. */
  #accumulate(): MatchAccumulator {
    const { accumulator } = this.#context;
    accumulator.accumulate({
      termCount: this.#terms.length,
      hits: this.#terms.map(knownHits),
      bigrams: [...this.#bigrams, ...this.#phraseBigrams],
    });
    return accumulator;
  }

  /** The documents that contain all required terms, best first. */
  rank(requiredMask = termsToMask(this.#requiredTerms)): RankedDocument[] {
    const accumulator = this.#accumulate();
    const ranked: RankedDocument[] = [];
    for (const document of accumulator.documentsMatching(requiredMask)) {
      if (satisfies(this.#constraint, document)) ranked.push(accumulator.rank(document, requiredMask));
    }
    return ranked.sort(compareRanked);
  }

  /** See `mayMatchByChance`: bigrams, not looked up yet, could tell. */
  needsBigramCheck([best]: readonly RankedDocument[]): boolean {
    if (best === undefined || !this.usesBigrams || this.#bigrams.length > 0) return false;
    return mayMatchByChance(best, this.#requiredTerms, this.#context.reader.header.documentCount);
  }

  /** See `bestPartialMask`, of the documents that satisfy the constraint. */
  bestPartialMask(): number {
    const matched = this.#accumulate().allMatched();
    return bestPartialMask(matched, this.#requiredTerms, (document) => satisfies(this.#constraint, document));
  }

  toMatches(
    ranked: readonly RankedDocument[],
    requiredMask = termsToMask(this.#requiredTerms),
  ): QueryMatches {
    const hasSearchedTexts = this.#requiredTerms.every(({ texts }) => texts !== undefined);
    return { ranked, near: [], requiredMask, terms: this.#terms, hasSearchedTexts, alsoSearched: [] };
  }

  /** See `findNearMatches`, of the documents that the filters accept; none if there are enough others, or for a phrase. */
  findNear(ranked: readonly RankedDocument[]): RankedDocument[] {
    const count = ranked.filter(({ document }) => this.#accepts(document)).length;
    const { phrases, isStopWordsOnly } = this.#query;
    if (count >= minResults || phrases.length > 0 || isStopWordsOnly) return [];
    const found = new Set(ranked.map(({ document }) => document));
    return findNearMatches(this.#requiredTerms, this.#context.reader.header.documentCount)
      .filter(({ document }) => !found.has(document) && this.#accepts(document))
      .filter(({ document }) => satisfies(this.#constraint, document))
      .slice(0, minResults - count);
  }

  /** See `isWeak`, of the documents that the filters accept. */
  isWeak(ranked: readonly RankedDocument[], hasAlternatives: boolean): boolean {
    const accepted = ranked.filter(({ document }) => this.#accepts(document));
    return isWeak(this.#query, this.#requiredTerms, accepted, hasAlternatives);
  }

  /**
   * Adds what parts of the query, synonyms, other forms and similar words find. Documents found for sure stay first,
   * unless the words have synonyms, which may be better; those that contain the words by chance are ranked again. If
   * there are some for sure, only a few others follow unless `isComplete`: each that is shown needs another file.
   */
  async relax(
    ranked: readonly RankedDocument[],
    concepts: readonly Concept[],
    isComplete: boolean,
  ): Promise<QueryMatches> {
    const { reader, termScorer, throwIfAborted } = this.#context;
    const [Relaxer] = await Promise.all([loadRelaxer(), this.lookUpTitles()]);
    if (Relaxer === undefined) return this.toMatches(ranked);
    const options = {
      hasAlternatives: concepts.some(({ alternatives }) => alternatives.length > 0),
      documentCount: reader.header.documentCount,
    };
    const isFirst = (document: RankedDocument): boolean =>
      isFoundForSure(document, ranked, this.#requiredTerms, options);
    const relaxer = new Relaxer(reader, termScorer);
    const { documents, alsoSearched } = await relaxer.relax(this.#terms, concepts, !ranked.some(isFirst));
    throwIfAborted();
    const relaxed = documents.filter(({ document }) => satisfies(this.#constraint, document));
    const merged = mergeRelaxed(ranked, relaxed, isFirst, isComplete);
    const requiredMask = termsToMask(this.#requiredTerms);
    const shown = merged.find(({ document }) => this.#accepts(document));
    const hasAll = ranked.length > 0 || shown === undefined;
    return {
      ...this.toMatches(merged, hasAll ? requiredMask : shown.matchedMask & requiredMask),
      alsoSearched,
    };
  }
}
