import type { ShownDocument } from "./document-shard.ts";
import { countFacets, countKeywords, type Facets } from "./facets.ts";
import {
  compileFilters,
  isNarrowing,
  needsAttributes,
  readAttributes,
  readDays,
  type SearchFilters,
} from "./filters.ts";
import { IndexFiles, type LoadIndexFile } from "./index-files.ts";
import { checkHeader, type IndexHeader, titleTierPath } from "./index-format.ts";
import { type Found, type MatchRequest, matchQuery } from "./match-query.ts";
import { parseQuery } from "./query.ts";
import { listed, type RankedDocument, RankingTable } from "./ranking.ts";
import { isLeft, lookUpRestriction } from "./restrictions.ts";
import { orderDocuments, type ResultOrder } from "./result-order.ts";
import { exactFirst, namedCorrections, type SearchResult, toResults } from "./results.ts";
import { DamagedIndexError } from "./search-error.ts";
import { decodeTitleTier } from "./title-tier.ts";
import { HitMaker } from "./word-hits.ts";

export interface SearchOptions {
  readonly filters?: SearchFilters;
  /** Results wanted. Default 20. */
  readonly limit?: number;
  /** Results passed over. Default 0. */
  readonly offset?: number;
  /** Also find what holds the words in the text alone, though titles and keywords found something. Default false. */
  readonly inTexts?: boolean;
  /** Also count formulas, code, years, lengths and keywords, for some 30 KB. Default false: subjects alone. */
  readonly facets?: boolean;
  /** Default `best`. */
  readonly order?: ResultOrder;
  /** Also keywords and first words of results. False spares their files where the title tier is kept. Default true. */
  readonly leads?: boolean;
  readonly signal?: AbortSignal;
}

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** How many results there are in all. */
  readonly total: number;
  /** False where texts were not asked, so that there may be more. */
  readonly totalIsExact: boolean;
  /** True where files could not be reached, and what the title tier has was searched alone. */
  readonly isPartial: boolean;
  /** Words taken for other ones, as typed and as found. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Words, as typed, that results need not hold because nothing holds them all. */
  readonly dropped: readonly string[];
  readonly facets: Facets;
}

export interface SearchEngine {
  /**
   * Answers a query. An empty one, or one of scopes and `-words` alone, lists what the filters leave, the newest first;
   * without filters it finds nothing. Rejects with what `load` rejects with, `DamagedIndexError`, or the signal's
   * reason.
   */
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** The file that searches titles and keywords without any other: its path, as for `load`, and its size. */
  readonly tier: { readonly path: string; readonly bytes: number };
  /** Takes that file in. Throws `DamagedIndexError`. */
  keepTier(bytes: Uint8Array): void;
}

/**
 * The engine over an index, by its parsed header. Reads files as queries need them and keeps them. Throws
 * `UnknownIndexFormatError` where the header is not of this version.
 */
export function createEngine(source: { load: LoadIndexFile; header: unknown }): SearchEngine {
  const header = checkHeader(source.header);
  return new IndexEngine(header, source.load);
}

class IndexEngine implements SearchEngine {
  readonly #header: IndexHeader;
  readonly #files: IndexFiles;
  readonly #maker: HitMaker;
  readonly #table: RankingTable;
  readonly tier: SearchEngine["tier"];

  constructor(header: IndexHeader, load: LoadIndexFile) {
    this.#header = header;
    this.tier = { path: titleTierPath(header), bytes: header.tierBytes };
    this.#files = new IndexFiles(header, load);
    this.#maker = new HitMaker(header.documents, header.titleLength);
    this.#table = new RankingTable(header.documents);
  }

  keepTier(bytes: Uint8Array): void {
    try {
      this.#files.keepTier(decodeTitleTier(bytes, this.tier.path));
    } catch (error) {
      throw error instanceof RangeError ? new DamagedIndexError(this.tier.path, error) : error;
    }
  }

  async search(text: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const { filters = {}, limit = 20, offset = 0, inTexts = false, facets = false, signal } = options;
    const { order = "best", leads = true } = options;
    const checkAborted = (): void => signal?.throwIfAborted();
    const files = this.#files;
    const query = parseQuery(text);
    const attributesAsked =
      facets || needsAttributes(filters) ? readAttributes(files) : Promise.resolve(undefined);
    const refusalsAsked = attributesAsked.then((attributesOf) =>
      compileFilters(files, filters, query, attributesOf),
    );
    const [attributesOf, refusals, matches] = await Promise.all([
      attributesAsked,
      refusalsAsked,
      this.#match(checkAborted, isNarrowing(filters, query), {
        query,
        restriction: lookUpRestriction(files, query),
        accepts: refusalsAsked.then((refusals) => (document) => refusals(document) === 0),
        isThorough: facets,
        inTexts,
        shown: offset + limit,
      }),
    ]);
    checkAborted();
    const accepted = matches.ranked.filter(({ document }) => refusals(document) === 0);
    const page =
      order === "best"
        ? await exactFirst(files, accepted, query.wording, offset, limit)
        : (await orderDocuments(files, accepted, order))
            .slice(offset, offset + limit)
            .map((document) => ({ ...document, isExact: false }));
    const documents = matches.ranked.map(({ document }) => document);
    let { isPartial } = matches;
    const load = async (document: number): Promise<ShownDocument> => {
      const known = files.questionOf(document);
      if (known !== undefined && !leads) return known;
      try {
        return await files.document(document);
      } catch (error) {
        if (known === undefined || error instanceof DamagedIndexError) throw error;
        isPartial = true;
        return known;
      }
    };
    const [results, keywords] = await Promise.all([
      toResults(files, load, page, matches, query),
      facets
        ? countKeywords(
            files,
            accepted.map(({ document }) => document),
          )
        : [],
    ]);
    checkAborted();
    return {
      results,
      total: accepted.length,
      totalIsExact: matches.sawTexts,
      isPartial,
      corrections: namedCorrections(matches, page),
      dropped: matches.words
        .filter(({ bit, word }) => (matches.required & bit) === 0 && !word.isInPhrase)
        .map(({ word }) => word.typed),
      facets: { ...countFacets(files, documents, refusals, attributesOf), keywords },
    };
  }

  #match(checkAborted: () => void, isNarrowed: boolean, request: MatchRequest): Promise<Found> {
    const { words, excluded } = request.query;
    if (words.length === 0) return this.#listAll(isNarrowed || excluded.length > 0, request);
    const tools = { files: this.#files, maker: this.#maker, table: this.#table, checkAborted };
    return matchQuery(tools, request);
  }

  /**
   * Everything that `-words` leave, what filters accept before the rest and the newest first; nothing where nothing was
   * asked.
   */
  async #listAll(isAsked: boolean, request: MatchRequest): Promise<Found> {
    const [restriction, accepts] = await Promise.all([request.restriction, request.accepts]);
    const dayOf = isAsked ? await readDays(this.#files) : () => 0;
    const accepted: RankedDocument[] = [];
    const refused: RankedDocument[] = [];
    for (let document = 0; isAsked && document < this.#header.documents; document += 1) {
      if (!isLeft(restriction, document)) continue;
      if (accepts(document)) accepted.push({ ...listed, document, score: dayOf(document) });
      else refused.push({ ...listed, document });
    }
    accepted.sort((one, other) => other.score - one.score || one.document - other.document);
    const ranked = [...accepted, ...refused];
    return { ranked, required: 0, words: [], sawTexts: true, isPartial: false };
  }
}
