import { lookUpSlips } from "./corrections.ts";
import type { IndexFiles } from "./index-files.ts";
import type { TermTier } from "./index-format.ts";
import { lookUpPairs } from "./look-up-pairs.ts";
import { lookUpWord } from "./look-up-words.ts";
import { proveWords } from "./prove-words.ts";
import type { Query } from "./query.ts";
import type { PairHits, RankedDocument, RankingTable } from "./ranking.ts";
import type { Restriction } from "./restrictions.ts";
import { knownHits, maskOf, rarestWords, type SoughtWord, toSoughtWords } from "./sought-word.ts";
import { type HitMaker, rarity } from "./word-hits.ts";

/** From how many words on neighbours are asked for: fewer are keywords, and pairs mislead. */
const minPairWords = 3;

/** Words asked for at once. The lists of four words leave a few documents, which are then looked into. */
const maxFirstWords = 4;

/** Documents left by the first words that are few enough to look into the best of them. */
const maxCandidates = 12;
const maxProvenDocuments = 3;

/**
 * Below this share of what the words could add at most, titles and keywords that hold them all may do so by chance: the
 * words are spread over long keywords. Then neighbours are asked too.
 */
const unsureShare = 0.9;

/** More words than these are not held together by chance. */
const maxUnsureWords = 4;

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

/** Better score first, then the lower number, so that equal ones never change places. */
function compareRanked(one: RankedDocument, other: RankedDocument): number {
  return other.score - one.score || one.document - other.document;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** One query on its way: what was looked up so far, and who holds it. */
class Matching {
  readonly #tools: MatchTools;
  readonly #query: Query;
  readonly #words: readonly SoughtWord[];
  /** The words that results must hold: those of phrases are held by whoever has the phrase. */
  readonly #own: readonly SoughtWord[];
  #pairs: readonly PairHits[] = [];
  /** Which documents may be results. */
  restriction: Restriction = () => true;

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

  lookUpFirstTitles(): Promise<void> {
    return this.#lookUp(
      "titles",
      rarestWords(this.#words, this.#tools.files.header.commonWords, maxFirstWords),
    );
  }

  lookUpTitles(): Promise<void> {
    return this.#lookUp("titles", this.#waiting);
  }

  /** Asks texts for the words they were not asked for yet. */
  lookUpTexts(words = this.#words): Promise<void> {
    return this.#lookUp(
      "texts",
      words.filter((sought) => sought.texts === undefined),
    );
  }

  /** Lets words within one edit stand for these, beside themselves. */
  async lookUpSlips(words = this.#own): Promise<void> {
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

  async lookUpPairs(): Promise<void> {
    this.#pairs = await lookUpPairs(this.#tools.files, this.#query);
    this.#tools.checkAborted();
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
   * these are few; else asks for the rest.
   */
  async settleOpenWords(): Promise<void> {
    for (;;) {
      const open = this.#own.filter(({ titles }) => titles === undefined || titles.documents.length === 0);
      const waiting = this.#waiting;
      if (open.length === 0 && waiting.length === 0) return;
      const documents = this.#candidates(maskOf(this.#own) & ~maskOf(open));
      if (documents.length > 0 && (await proveWords(this.#tools.files, documents, open))) return;
      this.#tools.checkAborted();
      if (waiting.length === 0) return;
      await this.lookUpTitles();
    }
  }

  /** The documents to look into: titles that may be the query before others; none where there are too many. */
  #candidates(known: number): number[] {
    if (known === 0) return [];
    const ranked = this.rank(known);
    if (ranked.length > maxCandidates) return [];
    const mayBeWhole = ranked.filter(({ heldInTitle, titleLength }) => {
      return (heldInTitle & known) === known && titleLength === Math.min(15, this.#words.length);
    });
    if (mayBeWhole.length > maxProvenDocuments) return [];
    const ordered = new Set([...mayBeWhole, ...ranked].map(({ document }) => document));
    return [...ordered].slice(0, maxProvenDocuments);
  }

  /** Fills the table with what is known by now. Nothing may be awaited between this and reading the table. */
  #fill(): RankingTable {
    const { table } = this.#tools;
    table.fill({ words: this.#words.length, hits: this.#words.map(knownHits), pairs: this.#pairs });
    return table;
  }

  /** The documents that hold all of `required`, the best first. */
  rank(required = maskOf(this.#own)): RankedDocument[] {
    const table = this.#fill();
    const ranked: RankedDocument[] = [];
    for (const document of table.holding(required)) {
      if (this.restriction(document)) ranked.push(table.rank(document, required));
    }
    return ranked.sort(compareRanked);
  }

  /** Whether the best document may hold the words by chance. */
  isUnsure(ranked: readonly RankedDocument[]): boolean {
    const [best] = ranked;
    const required = maskOf(this.#own);
    if (
      best === undefined ||
      !this.hasPairs ||
      this.#own.length > maxUnsureWords ||
      (best.heldInTitle & required) === required
    )
      return false;
    const all = this.#tools.files.header.documents;
    const most = this.#own.reduce((sum, { titles }) => sum + rarity(titles?.documents.length ?? 0, all), 0);
    return best.ownScore < unsureShare * most;
  }

  /** The most words that any one document holds, and of as many the ones that score best: the rest is to be dropped. */
  mostHeld(): number {
    const required = maskOf(this.#own);
    let best = { held: 0, count: 0, score: 0 };
    for (const { document, held, score } of this.#fill().held()) {
      const count = countBits(held & required);
      if (count < best.count || (count === best.count && score <= best.score)) continue;
      if (this.restriction(document)) best = { held: held & required, count, score };
    }
    return best.held;
  }

  toMatches(ranked: readonly RankedDocument[], required = maskOf(this.#own)): Matches {
    const sawTexts = this.#own.every(({ texts }) => texts !== undefined);
    return { ranked, required, words: this.#words, sawTexts };
  }
}

/**
 * Finds the documents that hold all words of a query, asking for more only while there are none: titles and keywords,
 * texts for the words these lack, words within one edit, neighbours, texts for all words, and at last fewer words.
 */
export async function matchQuery(
  tools: MatchTools,
  query: Query,
  restriction: Promise<Restriction>,
  inTexts: boolean,
): Promise<Matches> {
  const matching = new Matching(tools, query);
  const first = inTexts
    ? Promise.all([matching.lookUpTitles(), matching.lookUpTexts()])
    : matching.lookUpFirstTitles();
  [matching.restriction] = await Promise.all([restriction, first]);
  if (!inTexts) await matching.settleOpenWords();
  let ranked = matching.rank();
  if (matching.isUnsure(ranked)) {
    await matching.lookUpPairs();
    ranked = matching.rank();
  }
  const steps: (() => Promise<void> | undefined)[] = [
    () => (matching.missing.length > 0 ? matching.lookUpTexts(matching.missing) : undefined),
    () => (matching.missing.length > 0 ? matching.lookUpSlips(matching.missing) : undefined),
    () => (matching.hasPairs ? matching.lookUpPairs() : undefined),
    () => matching.lookUpTexts(),
    () => matching.lookUpSlips(),
  ];
  for (const step of steps) {
    if (ranked.length > 0) break;
    const asked = step();
    if (asked === undefined) continue;
    await asked;
    ranked = matching.rank();
  }
  if (ranked.length > 0) return matching.toMatches(ranked);
  const held = matching.mostHeld();
  return matching.toMatches(held === 0 ? [] : matching.rank(held), held);
}
