import { positionModulus } from "../codec/bigram-positions.ts";
import type { FieldGroup } from "../codec/index-format.ts";
import { type Constraint, satisfies } from "./constraint.ts";
import type { Concept, Equivalents } from "./equivalents.ts";
import {
  maxCandidates,
  maxFirstTerms,
  maxPhraseTerms,
  maxRareDocuments,
  maxUncertainTerms,
  maxVerifiedDocuments,
  minBigramTerms,
  uncertainScoreRatio,
} from "./execution-limits.ts";
import type { IndexReader } from "./index-reader.ts";
import { bigramScore, lookUpBigrams } from "./look-up-bigrams.ts";
import { findFuzzyMatches, lookUpFuzzyMatches } from "./look-up-fuzzy-matches.ts";
import { lookUpWord } from "./look-up-terms.ts";
import type { ParsedQuery } from "./parse-query.ts";
import {
  byDocumentFrequency,
  countBits,
  documentFrequency,
  knownHits,
  type QueryTerm,
  queryToTerms,
  rarestTerms,
  termsToMask,
} from "./query-term.ts";
import {
  type BigramHits,
  compareRanked,
  type MatchAccumulator,
  type RankedDocument,
  unmatchedDocument,
} from "./ranking.ts";
import { QueryRelaxer } from "./relax-query.ts";
import { idf, type TermScorer } from "./term-hits.ts";
import { verifyCandidates } from "./verify-candidates.ts";

/** The words of a phrase are known to be in a row: their bigrams fit with all others. */
const anyStart = 2 ** positionModulus - 1;

/** The documents that match the terms of a query. */
export interface QueryMatches {
  /** All documents that contain the terms that were not dropped, best first. */
  readonly ranked: readonly RankedDocument[];
  /** The terms that results contain, one bit each. */
  readonly requiredMask: number;
  readonly terms: readonly QueryTerm[];
  /** Whether every term was looked up in texts; otherwise more documents may match. */
  readonly hasSearchedTexts: boolean;
  /** Words that were searched besides those of the query, because these found little. */
  readonly alsoSearched: readonly string[];
}

export interface ExecutionContext {
  readonly reader: IndexReader;
  readonly termScorer: TermScorer;
  readonly accumulator: MatchAccumulator;
  readonly equivalents: Equivalents;
  /** Throws if the query was aborted. */
  readonly throwIfAborted: () => void;
}

/** Whether the rarest term that only one of two masks contains is in the first. `rarestFirst` has the bits of all terms. */
function hasRarerTerm(mask: number, other: number, rarestFirst: readonly number[]): boolean {
  const deciding = rarestFirst.find((bit) => ((mask ^ other) & bit) !== 0);
  return deciding !== undefined && (mask & deciding) !== 0;
}

/** Below so many documents that contain all words in title and keywords, others are looked for. */
const minStrongResults = 3;

/** Others shown after documents found for sure, until all results are asked for. */
const maxOthers = 3;

/** Longer queries do not match title and keywords by chance. */
const maxWeakTerms = 3;

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

  /** Applies the constraint and the filters. The terms of a phrase count as matched in the documents with the phrase. */
  applyConstraint(constraint: Constraint, accepts: (document: number) => boolean): void {
    this.#accepts = accepts;
    const documentCount = this.#context.reader.header.documentCount;
    this.#constraint = constraint;
    this.#phraseBigrams = constraint.phrases.flatMap(({ terms, documents }) =>
      terms.slice(1).map((second, index) => ({
        first: this.#termIndex(terms[index] ?? ""),
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
      if (resolvedMask !== 0 && this.rank(resolvedMask).length === 0) return;
      const { documents, isComplete } = this.#candidates(resolvedMask);
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

  /** The documents to verify, possible exact titles first; none if there are too many. */
  #candidates(resolvedMask: number): { readonly documents: readonly number[]; readonly isComplete: boolean } {
    const none = { documents: [], isComplete: false };
    if (resolvedMask === 0) return none;
    const ranked = this.rank(resolvedMask).filter(({ document }) => this.#accepts(document));
    if (ranked.length > maxCandidates) return none;
    const possibleExactTitles = ranked.filter(({ titleMask, titleLength }) => {
      return (titleMask & resolvedMask) === resolvedMask && titleLength === Math.min(15, this.#terms.length);
    });
    if (possibleExactTitles.length > maxVerifiedDocuments) return none;
    const ordered = new Set([...possibleExactTitles, ...ranked].map(({ document }) => document));
    const documents = [...ordered].slice(0, maxVerifiedDocuments);
    return { documents, isComplete: documents.length === ranked.length };
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

  /** Whether the best document may contain the terms by chance, and bigrams, not looked up yet, could tell. */
  needsBigramCheck([best]: readonly RankedDocument[]): boolean {
    if (best === undefined || best.fuzzyMask !== 0 || !this.usesBigrams || this.#bigrams.length > 0)
      return false;
    const requiredMask = termsToMask(this.#requiredTerms);
    if ((best.titleMask & requiredMask) === requiredMask) return false;
    if ((best.titleOrKeywordMask & requiredMask) !== requiredMask) return true;
    if (this.#requiredTerms.length > maxUncertainTerms) return false;
    const documentCount = this.#context.reader.header.documentCount;
    const maxScore = this.#requiredTerms.reduce(
      (sum, { titles }) => sum + idf(titles?.documents.length ?? 0, documentCount),
      0,
    );
    return best.baseScore < uncertainScoreRatio * maxScore;
  }

  /**
   * The terms to keep if no document contains all of them: the most that a single document contains, those in title and
   * keywords counting twice; of equally many, the rarest, because they say most about what is meant. The other terms are
   * dropped. Does not depend on scores, which change a little with every document of the collection.
   */
  bestPartialMask(): number {
    const requiredMask = termsToMask(this.#requiredTerms);
    const rarestFirst = byDocumentFrequency(this.#requiredTerms).map(({ bit }) => bit);
    let best = { mask: 0, count: 0 };
    for (const { document, matchedMask, titleOrKeywordMask } of this.#accumulate().allMatched()) {
      const mask = matchedMask & requiredMask;
      const count = countBits(mask) + countBits(titleOrKeywordMask & requiredMask);
      if (count < best.count || (count === best.count && !hasRarerTerm(mask, best.mask, rarestFirst)))
        continue;
      if (satisfies(this.#constraint, document)) best = { mask, count };
    }
    return best.mask;
  }

  toMatches(
    ranked: readonly RankedDocument[],
    requiredMask = termsToMask(this.#requiredTerms),
  ): QueryMatches {
    const hasSearchedTexts = this.#requiredTerms.every(({ texts }) => texts !== undefined);
    return { ranked, requiredMask, terms: this.#terms, hasSearchedTexts, alsoSearched: [] };
  }

  /**
   * Whether what was found says little: no title contains all words, and hardly any title and keywords together, nor are
   * the words in a row anywhere. `hasAlternatives`: there are other ways to say them, which titles may use.
   */
  isWeak(ranked: readonly RankedDocument[], hasAlternatives: boolean): boolean {
    const { phrases, isStopWordsOnly } = this.#query;
    if (phrases.length > 0 || isStopWordsOnly || this.#requiredTerms.length === 0) return false;
    const requiredMask = termsToMask(this.#requiredTerms);
    const accepted = ranked.filter(
      (document) => this.#accepts(document.document) && !this.#isDoubtful(document),
    );
    if (accepted.some(({ titleMask }) => (titleMask & requiredMask) === requiredMask)) return false;
    if (accepted.some(({ isPhraseMatch }) => isPhraseMatch)) return false;
    if (hasAlternatives) return true;
    const strong = accepted.filter((document) => this.#isStrong(document));
    return (
      strong.length === 0 || (strong.length < minStrongResults && this.#requiredTerms.length <= maxWeakTerms)
    );
  }

  /** Whether it only has a word similar to one that others have as typed: `base rules` for `bayes rule`. */
  #isDoubtful({ fuzzyMask }: RankedDocument): boolean {
    return this.#requiredTerms.some(({ bit, matchedTerms, texts }) => {
      if ((fuzzyMask & bit) === 0) return false;
      return (
        matchedTerms.some(({ kind }) => kind === "exact") || (texts?.documents.length ?? 0) > maxRareDocuments
      );
    });
  }

  /** Whether title and keywords contain all words, or the words are in a row. */
  #isStrong({ titleOrKeywordMask, isPhraseMatch }: RankedDocument): boolean {
    const requiredMask = termsToMask(this.#requiredTerms);
    return isPhraseMatch || (titleOrKeywordMask & requiredMask) === requiredMask;
  }

  /**
   * Adds what parts of the query, equivalents, other forms and similar words find. Documents found for sure stay first,
   * unless the words have equivalents, which may be better; those that contain the words by chance are ranked anew. If
   * there are some for sure, only a few others follow unless `isComplete`: each that is shown needs another file.
   */
  async relax(
    ranked: readonly RankedDocument[],
    concepts: readonly Concept[],
    isComplete: boolean,
  ): Promise<QueryMatches> {
    const { reader, termScorer, throwIfAborted } = this.#context;
    await this.lookUpTitles();
    const hasAlternatives = concepts.some(({ alternatives }) => alternatives.length > 0);
    const isFirst = (document: RankedDocument): boolean =>
      document.isPhraseMatch || (!hasAlternatives && this.#isStrong(document) && !this.#isDoubtful(document));
    const first = ranked.filter(isFirst);
    const relaxer = new QueryRelaxer(reader, termScorer);
    const { documents, alsoSearched } = await relaxer.relax(this.#terms, concepts, first.length === 0);
    throwIfAborted();
    const known = new Map(
      ranked.filter((document) => !isFirst(document)).map((each) => [each.document, each]),
    );
    const firstDocuments = new Set(first.map(({ document }) => document));
    const others: RankedDocument[] = [];
    for (const relaxed of documents) {
      if (firstDocuments.has(relaxed.document) || !satisfies(this.#constraint, relaxed.document)) continue;
      others.push(
        known.get(relaxed.document) ?? {
          ...unmatchedDocument,
          ...relaxed,
          matchedMask: relaxed.mask,
          isRelaxed: true,
        },
      );
      known.delete(relaxed.document);
    }
    const shown = first.length > 0 && !isComplete ? others.slice(0, maxOthers) : others;
    const merged = [...first, ...shown, ...known.values()];
    const requiredMask = termsToMask(this.#requiredTerms);
    const best = merged.find(({ document }) => this.#accepts(document));
    const hasAll = ranked.length > 0 || best === undefined;
    return {
      ...this.toMatches(merged, hasAll ? requiredMask : best.matchedMask & requiredMask),
      alsoSearched,
    };
  }
}
