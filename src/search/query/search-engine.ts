import type { StoredDocument } from "../codec/document-shard.ts";
import { decodeFile } from "../codec/index-errors.ts";
import { type IndexHeader, parseHeader, titleIndexPath } from "../codec/index-format.ts";
import { decodeTitleIndex } from "../codec/title-index.ts";
import { lookUpConstraint, satisfies } from "./constraint.ts";
import {
  type ExecutionRequest,
  type ExecutionResult,
  executeQuery,
  listedDocuments,
} from "./execute-query.ts";
import { countFacets, countKeywordFacets, type Facets, noKeywordFacets } from "./facets.ts";
import {
  compileFilters,
  hasFilters,
  loadAttributes,
  loadDays,
  needsAttributes,
  type SearchFilters,
} from "./filters.ts";
import { IndexReader, type LoadIndexFile } from "./index-reader.ts";
import { parseQuery } from "./parse-query.ts";
import { compareRanked, MatchAccumulator, type RankedDocument, unmatchedDocument } from "./ranking.ts";
import { type ResultOrder, sortDocuments } from "./result-order.ts";
import {
  documentsToResults,
  exactMatchesFirst,
  type ResultDocument,
  type SearchResult,
  topResultFuzzyMatches,
} from "./results.ts";
import { Synonyms } from "./synonyms.ts";
import { TermScorer } from "./term-hits.ts";

export interface SearchOptions {
  readonly filters?: SearchFilters;
  /** Maximum number of results. Default 20. */
  readonly limit?: number;
  /** Number of results to skip. Default 0. */
  readonly offset?: number;
  /** Also find documents with the words only in their text, even if titles and keywords match others. Default false. */
  readonly includeFullText?: boolean;
  /**
   * Also find documents that lack words, if few have them all: `related`, and with `includeFullText` also `near`. False: only
   * if none has, and none that are `near`. Default true.
   */
  readonly includeRelated?: boolean;
  /** Also count formulas, code, years, lengths and keywords, for about 30 KB. Default false: subjects only. */
  readonly includeFacets?: boolean;
  /** Also count the keywords of the results that are returned, which loads nothing more. Default false. */
  readonly includeKeywords?: boolean;
  /** Default `best`. */
  readonly order?: ResultOrder;
  /** Also return keywords and excerpts. False saves loading their files while a title index is attached. Default true. */
  readonly includeExcerpts?: boolean;
  readonly signal?: AbortSignal;
}

export interface SearchResponse {
  /** The results, then, if all are fewer than ten, others that have most of the words (`near`). */
  readonly results: readonly SearchResult[];
  /** Total number of results, without those that are `near`. */
  readonly total: number;
  /** False if texts were not searched, so that there may be more. */
  readonly totalIsExact: boolean;
  /** True if files could not be reached, and only the title index was searched. */
  readonly isPartial: boolean;
  /** Words that matched other words within one edit: as typed, and as found. */
  readonly fuzzyMatches: readonly { readonly from: string; readonly to: string }[];
  /** Words, as typed, that results need not contain because no document contains all of them. */
  readonly dropped: readonly string[];
  /** Words that were searched besides those of the query, because these found little. */
  readonly alsoSearched: readonly string[];
  readonly facets: Facets;
}

export interface SearchEngine {
  /**
   * Executes a query. An empty one, or one of scopes and `-words` only, lists what the filters accept, newest first;
   * without filters it finds nothing. Rejects with what `load` rejects with, `DamagedIndexError`, or the signal's
   * reason.
   */
  search(query: string, options?: SearchOptions): Promise<SearchResponse>;
  /** The file with which titles and keywords can be searched without any other: its path, as for `load`, and its size. */
  readonly titleIndex: { readonly path: string; readonly bytes: number };
  /** Attaches the title index, given the bytes of that file. Throws `DamagedIndexError`. */
  attachTitleIndex(bytes: Uint8Array): void;
}

/**
 * Creates an engine for an index, given its parsed header. Files are loaded when queries need them, and cached. Throws
 * `UnknownIndexFormatError` if the header has another format or version.
 */
export function createSearchEngine(source: { load: LoadIndexFile; header: unknown }): SearchEngine {
  const header = parseHeader(source.header);
  return new IndexEngine(header, source.load);
}

class IndexEngine implements SearchEngine {
  readonly #header: IndexHeader;
  readonly #reader: IndexReader;
  readonly #termScorer: TermScorer;
  readonly #accumulator: MatchAccumulator;
  readonly #synonyms: Synonyms;
  readonly titleIndex: SearchEngine["titleIndex"];

  constructor(header: IndexHeader, load: LoadIndexFile) {
    this.#header = header;
    this.titleIndex = { path: titleIndexPath(header), bytes: header.titleIndexBytes };
    this.#reader = new IndexReader(header, load);
    this.#termScorer = new TermScorer(header.documentCount, header.averageTitleLength);
    this.#accumulator = new MatchAccumulator(header.documentCount);
    this.#synonyms = new Synonyms(header.synonyms);
  }

  attachTitleIndex(bytes: Uint8Array): void {
    const { path } = this.titleIndex;
    this.#reader.attachTitleIndex(decodeFile(path, () => decodeTitleIndex(bytes, path)));
  }

  async search(text: string, options: SearchOptions = {}): Promise<SearchResponse> {
    const {
      filters = {},
      limit = 20,
      offset = 0,
      includeFullText = false,
      includeRelated = true,
      includeFacets = false,
      includeKeywords = false,
      signal,
    } = options;
    const { order = "best", includeExcerpts = true } = options;
    const throwIfAborted = (): void => signal?.throwIfAborted();
    const reader = this.#reader;
    const query = parseQuery(text);
    const attributesPromise =
      includeFacets || needsAttributes(filters) ? loadAttributes(reader) : Promise.resolve(undefined);
    const rejectedByPromise = attributesPromise.then((attributesOf) =>
      compileFilters(reader, filters, query, attributesOf),
    );
    const [attributesOf, rejectedBy, matches] = await Promise.all([
      attributesPromise,
      rejectedByPromise,
      this.#execute(throwIfAborted, hasFilters(filters, query), {
        query,
        constraint: lookUpConstraint(reader, query),
        accepts: rejectedByPromise.then((rejectedBy) => (document) => rejectedBy(document) === 0),
        isExhaustive: includeFacets,
        includeFullText,
        includeRelated,
        visibleCount: offset + limit,
      }),
    ]);
    throwIfAborted();
    const accepted = matches.ranked.filter(({ document }) => rejectedBy(document) === 0);
    const page =
      order === "best"
        ? await exactMatchesFirst(reader, accepted, query.normalizedQuery, offset, limit)
        : (await sortDocuments(reader, accepted, order)).slice(offset, offset + limit);
    const near = matches.near
      .slice(Math.max(0, offset - accepted.length), Math.max(0, offset + limit - accepted.length))
      .map((document): ResultDocument => ({ ...document, knownReason: "near" }));
    const documents = matches.ranked.map(({ document }) => document);
    let { isPartial } = matches;
    const load = async (document: number): Promise<StoredDocument> => {
      const fromTitleIndex = reader.documentFromTitleIndex(document);
      if (fromTitleIndex !== undefined && !includeExcerpts) return fromTitleIndex;
      try {
        return await reader.document(document);
      } catch (error) {
        if (fromTitleIndex === undefined || !reader.isLoadError(error)) throw error;
        isPartial = true;
        return fromTitleIndex;
      }
    };
    const [results, keywordFacets] = await Promise.all([
      documentsToResults(reader, load, [...page, ...near], matches, query),
      includeFacets || includeKeywords
        ? countKeywordFacets(
            load,
            (includeKeywords ? page : accepted).map(({ document }) => document),
            accepted.length,
            offset + limit,
          )
        : noKeywordFacets,
    ]);
    throwIfAborted();
    return {
      results,
      total: accepted.length,
      totalIsExact: matches.hasSearchedTexts,
      isPartial,
      fuzzyMatches: topResultFuzzyMatches(matches, page),
      dropped: matches.terms
        .filter(({ bit, word }) => (matches.requiredMask & bit) === 0 && !word.isInPhrase)
        .map(({ word }) => word.typed),
      alsoSearched: matches.alsoSearched,
      facets: { ...countFacets(reader, documents, rejectedBy, attributesOf), ...keywordFacets },
    };
  }

  #execute(
    throwIfAborted: () => void,
    isFiltered: boolean,
    request: ExecutionRequest,
  ): Promise<ExecutionResult> {
    const { words, excluded } = request.query;
    if (words.length === 0) return this.#listAll(isFiltered || excluded.length > 0, request);
    const context = {
      reader: this.#reader,
      termScorer: this.#termScorer,
      accumulator: this.#accumulator,
      synonyms: this.#synonyms,
      throwIfAborted,
    };
    return executeQuery(context, request);
  }

  /**
   * All documents that satisfy the constraint, those that the filters accept first, newest first; none if there are no
   * conditions.
   */
  async #listAll(hasConditions: boolean, request: ExecutionRequest): Promise<ExecutionResult> {
    const [constraint, accepts] = await Promise.all([request.constraint, request.accepts]);
    const dayOf = hasConditions ? await loadDays(this.#reader) : () => 0;
    const accepted: RankedDocument[] = [];
    const rejected: RankedDocument[] = [];
    for (let document = 0; hasConditions && document < this.#header.documentCount; document += 1) {
      if (!satisfies(constraint, document)) continue;
      if (accepts(document)) accepted.push({ ...unmatchedDocument, document, score: dayOf(document) });
      else rejected.push({ ...unmatchedDocument, document });
    }
    accepted.sort(compareRanked);
    return listedDocuments([...accepted, ...rejected]);
  }
}
