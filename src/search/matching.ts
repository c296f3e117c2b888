import { findSlips, lookUpSlips } from "./corrections.ts";
import type { IndexFiles } from "./index-files.ts";
import type { TermTier } from "./index-format.ts";
import { lookUpPairs, pairScore } from "./look-up-pairs.ts";
import { lookUpWord } from "./look-up-words.ts";
import { placesPerDocument } from "./places.ts";
import { proveWords } from "./prove-words.ts";
import type { Query } from "./query.ts";
import { compareRanked, type PairHits, type RankedDocument, type RankingTable } from "./ranking.ts";
import { isLeft, type Restriction } from "./restrictions.ts";
import { countBits, knownHits, maskOf, rarestWords, type SoughtWord, toSoughtWords } from "./sought-word.ts";
import { type HitMaker, rarity } from "./word-hits.ts";

/** From how many words on neighbours are asked for: fewer are keywords, and pairs mislead. */
const minPairWords = 3;

/**
 * More words than these are mostly a question; so many are as often keywords, or a phrase that one remembers. Their
 * neighbours are fetched together with titles, for two or three requests more and one round trip less.
 */
const maxPhraseWords = 4;

/** A word in no more documents than this finds little enough to be tried as a slip for another one. */
const rareCount = 4;

/** Words asked for at once. The lists of four words leave a few documents, which are then looked into. */
const maxFirstWords = 4;

/** Documents left by the first words that are few enough to look into the best of them. */
const maxCandidates = 12;
const maxProvenDocuments = 3;

/**
 * Below this share of what the words could add at most, titles and keywords that hold them all may do so by chance: the
 * words are spread over long keywords. Then neighbours are asked too.
 */
const unsureShare = 1.05;

/** More words than these are not held together by chance, in titles and keywords. */
const maxUnsureWords = 4;

/** Words of a phrase are known to follow one another: their pairs fit with all others. */
const anyBeginning = 2 ** placesPerDocument - 1;

/** What the words of a query found. */
export interface Matches {
  /** All documents that hold the words that were not dropped, the best first. */
  readonly ranked: readonly RankedDocument[];
  /** Which words results hold, a bit for each. */
  readonly required: number;
  readonly words: readonly SoughtWord[];
  /** Whether texts were asked for every word: else more documents may hold the words. */
  readonly sawTexts: boolean;
}

export interface MatchTools {
  readonly files: IndexFiles;
  readonly maker: HitMaker;
  readonly table: RankingTable;
  /** Throws where the query was given up. */
  readonly checkAborted: () => void;
}

/** One query on its way: what was looked up so far, and who holds it. */
export class Matching {
  readonly #tools: MatchTools;
  readonly #query: Query;
  readonly #words: readonly SoughtWord[];
  /** The words that results must hold: those of phrases are held by whoever has the phrase. */
  readonly #own: readonly SoughtWord[];
  #pairs: readonly PairHits[] = [];
  #phrasePairs: readonly PairHits[] = [];
  #restriction: Restriction = { phrases: [], excluded: [] };
  #accepts: (document: number) => boolean = () => true;

  constructor(tools: MatchTools, query: Query) {
    this.#tools = tools;
    this.#query = query;
    this.#words = toSoughtWords(query);
    this.#own = this.#words.filter(({ word }) => !word.isInPhrase);
  }

  async #lookUp(tier: TermTier, words: readonly SoughtWord[]): Promise<void> {
    const { files, maker, checkAborted } = this.#tools;
    await Promise.all(
      words.map(async (sought) => {
        const terms = await lookUpWord(files, tier, sought.word);
        const hits = maker.toHits(tier, terms);
        if (tier === "texts") sought.texts = hits;
        else [sought.titles, sought.terms] = [hits, terms];
      }),
    );
    checkAborted();
  }

  /** Takes in what quotes, `-words` and filters leave. The words of a phrase count as held where the phrase is. */
  restrict(restriction: Restriction, accepts: (document: number) => boolean): void {
    this.#accepts = accepts;
    const all = this.#tools.files.header.documents;
    this.#restriction = restriction;
    this.#phrasePairs = restriction.phrases.flatMap(({ terms, documents }) =>
      terms.slice(1).map((second, place) => ({
        first: this.#placeOf(terms[place] ?? ""),
        second: this.#placeOf(second),
        beginnings: new Map([...documents].map((document) => [document, anyBeginning])),
        score: pairScore(documents.size, all),
      })),
    );
  }

  #placeOf(term: string): number {
    return Math.max(
      0,
      this.#words.findIndex(({ word }) => word.term === term),
    );
  }

  lookUpFirstTitles(): Promise<void> {
    return this.#lookUp(
      "titles",
      rarestWords(this.#words, this.#tools.files.header.commonWords, maxFirstWords),
    );
  }

  lookUpTitles(): Promise<void> {
    return this.#lookUp("titles", this.#waiting);
  }

  /** Asks titles, keywords and texts for all words they were not asked for yet. */
  async lookUpRest(): Promise<void> {
    await Promise.all([this.lookUpTitles(), this.lookUpTexts()]);
  }

  /** Asks texts for the words they were not asked for yet. */
  lookUpTexts(words = this.#words): Promise<void> {
    return this.#lookUp(
      "texts",
      words.filter((sought) => sought.texts === undefined),
    );
  }

  /** Asks texts for the words that titles and keywords lack, and fetches meanwhile what else they may have meant. */
  async lookUpMissing(): Promise<void> {
    const words = this.missing;
    await Promise.all([
      this.lookUpTexts(words),
      ...words.map(({ word }) => findSlips(this.#tools.files, word)),
    ]);
  }

  /** The words that so few documents hold anywhere that they may be slips, though they are words. */
  get rare(): SoughtWord[] {
    const count = ({ titles, texts }: SoughtWord): number =>
      (titles?.documents.length ?? 0) + (texts?.documents.length ?? 0);
    return this.#own.filter((sought) => count(sought) <= rareCount);
  }

  /** Lets words within one edit stand for these, beside themselves. */
  async lookUpSlips(words: readonly SoughtWord[]): Promise<void> {
    const { files, maker, checkAborted } = this.#tools;
    await Promise.all(
      words.map(async (sought) => {
        if (sought.terms.some((term) => term.kind === "slip")) return;
        const slips = await lookUpSlips(files, sought.word);
        if (slips.length === 0) return;
        sought.terms = [...sought.terms, ...slips];
        sought.titles = maker.toHits("titles", sought.terms);
      }),
    );
    checkAborted();
  }

  /** Fetches what `lookUpPairs` will read; nothing of it counts yet. */
  async fetchPairs(): Promise<void> {
    await lookUpPairs(this.#tools.files, this.#query);
  }

  async lookUpPairs(): Promise<void> {
    this.#pairs = await lookUpPairs(this.#tools.files, this.#query);
    this.#tools.checkAborted();
  }

  /** Whether the words may as well be a phrase out of a text as a title or keywords. */
  get mayBePhrase(): boolean {
    const { sequence, saysNothing } = this.#query;
    return this.hasPairs && sequence.length <= maxPhraseWords && !saysNothing;
  }

  get hasPairs(): boolean {
    return this.#query.sequence.length >= minPairWords;
  }

  get #waiting(): SoughtWord[] {
    return this.#words.filter(({ titles }) => titles === undefined);
  }

  /** The words that neither title nor keyword has. */
  get missing(): SoughtWord[] {
    return this.#own.filter(({ titles }) => titles?.documents.length === 0);
  }

  /**
   * Settles the words not asked for yet, and those without documents, from the documents that hold the others, where
   * these are few; else asks for the rest. Where none holds the others, the rest would not help.
   */
  async settleOpenWords(): Promise<void> {
    for (;;) {
      const open = this.#words.filter(
        ({ titles, word }) => titles === undefined || (titles.documents.length === 0 && !word.isInPhrase),
      );
      const waiting = this.#waiting;
      if (open.length === 0) return;
      const known = maskOf(this.#own) & ~maskOf(open);
      if (known !== 0 && this.rank(known).length === 0) return;
      const { documents, areAll } = this.#candidates(known);
      if (documents.length > 0 && (await proveWords(this.#tools.files, documents, { open, areAll }))) return;
      this.#tools.checkAborted();
      if (waiting.length === 0) return;
      await this.lookUpTitles();
    }
  }

  /** The documents to look into: titles that may be the query before others; none where there are too many. */
  #candidates(known: number): { readonly documents: readonly number[]; readonly areAll: boolean } {
    const none = { documents: [], areAll: false };
    if (known === 0) return none;
    const ranked = this.rank(known).filter(({ document }) => this.#accepts(document));
    if (ranked.length > maxCandidates) return none;
    const mayBeWhole = ranked.filter(({ heldInTitle, titleLength }) => {
      return (heldInTitle & known) === known && titleLength === Math.min(15, this.#words.length);
    });
    if (mayBeWhole.length > maxProvenDocuments) return none;
    const ordered = new Set([...mayBeWhole, ...ranked].map(({ document }) => document));
    const documents = [...ordered].slice(0, maxProvenDocuments);
    return { documents, areAll: documents.length === ranked.length };
  }

  /** Fills the table with what is known by now. Nothing may be awaited between this and reading the table. */
  #fill(): RankingTable {
    const { table } = this.#tools;
    table.fill({
      words: this.#words.length,
      hits: this.#words.map(knownHits),
      pairs: [...this.#pairs, ...this.#phrasePairs],
    });
    return table;
  }

  /** The documents that hold all of `required`, the best first. */
  rank(required = maskOf(this.#own)): RankedDocument[] {
    const table = this.#fill();
    const ranked: RankedDocument[] = [];
    for (const document of table.holding(required)) {
      if (isLeft(this.#restriction, document)) ranked.push(table.rank(document, required));
    }
    return ranked.sort(compareRanked);
  }

  /** Whether the best document may hold the words by chance, and neighbours, not asked yet, may tell. */
  isUnsure([best]: readonly RankedDocument[]): boolean {
    if (best === undefined || best.slips !== 0 || !this.hasPairs || this.#pairs.length > 0) return false;
    const required = maskOf(this.#own);
    if ((best.heldInTitle & required) === required) return false;
    if ((best.heldInTitles & required) !== required) return true;
    if (this.#own.length > maxUnsureWords) return false;
    const all = this.#tools.files.header.documents;
    const most = this.#own.reduce((sum, { titles }) => sum + rarity(titles?.documents.length ?? 0, all), 0);
    return best.ownScore < unsureShare * most;
  }

  /**
   * What to keep of a query that nothing holds as a whole: the most words that any one document holds, those in title
   * and keywords counting twice, and of as many the ones that score best. The rest is to be dropped.
   */
  mostHeld(): number {
    const required = maskOf(this.#own);
    let best = { held: 0, count: 0, score: 0 };
    for (const { document, held, heldInTitles, score } of this.#fill().held()) {
      const count = countBits(held & required) + countBits(heldInTitles & required);
      if (count < best.count || (count === best.count && score <= best.score)) continue;
      if (isLeft(this.#restriction, document)) best = { held: held & required, count, score };
    }
    return best.held;
  }

  toMatches(ranked: readonly RankedDocument[], required = maskOf(this.#own)): Matches {
    const sawTexts = this.#own.every(({ texts }) => texts !== undefined);
    return { ranked, required, words: this.#words, sawTexts };
  }
}
