import { must } from "../../../content/must.ts";
import {
  editDistanceUpToTwo,
  isFuzzyMatch,
  minFuzzyLength,
  minTwoEditLength,
} from "../../analysis/fuzzy-match.ts";
import { wordToRoot } from "../../analysis/word-root.ts";
import { reverseWord } from "../../codec/dictionary-shard.ts";
import type { IndexReader } from "../index-reader.ts";
import { lookUpTerm } from "../look-up-terms.ts";
import { type QueryTerm, termsToMask } from "../query-term.ts";
import { compareRanked, type RankedDocument } from "../ranking.ts";
import type { Concept } from "../synonyms.ts";
import {
  idf,
  type MatchedTerm,
  noHits,
  type TermHits,
  type TermScorer,
  titleLengthMask,
} from "../term-hits.ts";
import { intersectHits } from "./intersect-hits.ts";
import { splitCompound } from "./split-compound.ts";

/** A word in at most this many titles and keywords may be misspelled, or another form of a more usual one. */
const maxRareDocuments = 8;

/** Forms and fuzzy matches tried per word. */
const maxForms = 6;
const maxFuzzyMatches = 3;

const maxDictionaryShards = 2;

/** A document counts if it has words with this much of the query's information, by inverse document frequency. */
const minCoverage = 0.45;

/** If fewer documents than these do, less is enough. */
const minDocuments = 10;
const minCoverageOfFew = 0.25;

/** The worth of a word by where it is, relative to the title. */
const keywordWorth = 0.55;
const textWorth = 0.25;

/** The worth of another form, or of a fuzzy match, relative to the word itself. */
const formWorth = 0.9;
const fuzzyWorth = 0.8;

/** Added for documents that cover everything in title and keywords. */
const completeBonus = 0.5;

/** How much a title gains that says little else. */
const brevityBonus = 0.2;

/** Words between things that are compared or opposed. */
const joiners: ReadonlySet<string> = new Set(["vs", "v", "versus"]);

/** A document found by a part of a query, by synonyms, other forms or similar words. */
export type RelaxedDocument = Pick<
  RankedDocument,
  "document" | "score" | "matchedMask" | "titleOrKeywordMask" | "titleMask" | "titleLength" | "fuzzyMask"
>;

/** What one concept of the query matches. */
interface ConceptHits {
  readonly mask: number;
  readonly weight: number;
  /** Hits with their worth, best first per document. */
  readonly sources: readonly { readonly hits: TermHits; readonly worth: number; readonly isFuzzy: boolean }[];
}

/** The result of relaxing a query. */
export interface RelaxedMatches {
  /** Best first. */
  readonly documents: readonly RelaxedDocument[];
  /** What was searched besides the words of the query. */
  readonly alsoSearched: readonly string[];
}

const nothing: RelaxedMatches = { documents: [], alsoSearched: [] };

/** Finds documents with a part of a query's words, or with other ways to say them, ranked by what they cover. */
export class QueryRelaxer {
  readonly #reader: IndexReader;
  readonly #termScorer: TermScorer;

  constructor(reader: IndexReader, termScorer: TermScorer) {
    this.#reader = reader;
    this.#termScorer = termScorer;
  }

  /** `terms` must have been looked up in titles. `allowsFuzzy`: rare words may be misspelled. */
  async relax(
    terms: readonly QueryTerm[],
    concepts: readonly Concept[],
    allowsFuzzy: boolean,
  ): Promise<RelaxedMatches> {
    const { documentCount } = this.#reader.header;
    const alsoSearched = new Set<string>();
    const conceptHits = await Promise.all(
      concepts.map((concept) => this.#lookUpConcept(concept, terms, allowsFuzzy, alsoSearched)),
    );
    const known = conceptHits.filter(({ sources }) => sources.some(({ hits }) => hits.documents.length > 0));
    const total = known.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return nothing;
    const byDocument = new Map<number, RelaxedDocument & { readonly coverage: number }>();
    for (const { mask, weight, sources } of known) {
      const seen = new Set<number>();
      for (const { hits, worth, isFuzzy } of sources) {
        const isText = worth === textWorth;
        for (const [index, document] of hits.documents.entries()) {
          if (seen.has(document) || document >= documentCount) continue;
          seen.add(document);
          const titleLength = isText ? 0 : must(hits.flags[index], "flag") & titleLengthMask;
          const place = isText || titleLength > 0 ? 1 : keywordWorth;
          const before = byDocument.get(document);
          byDocument.set(document, {
            document,
            score: (before?.score ?? 0) + weight * worth * place,
            coverage: (before?.coverage ?? 0) + (isText ? 0.5 * weight : weight),
            titleLength: Math.max(before?.titleLength ?? 0, titleLength),
            matchedMask: (before?.matchedMask ?? 0) | mask,
            titleMask: (before?.titleMask ?? 0) | (titleLength > 0 ? mask : 0),
            titleOrKeywordMask: (before?.titleOrKeywordMask ?? 0) | (isText ? 0 : mask),
            fuzzyMask: (before?.fuzzyMask ?? 0) | (isFuzzy ? mask : 0),
          });
        }
      }
    }
    const fullMask = known.reduce((mask, concept) => mask | concept.mask, 0);
    const candidates = [...byDocument.values()].filter(({ titleOrKeywordMask }) => titleOrKeywordMask !== 0);
    const covering = candidates.filter(({ coverage }) => coverage >= minCoverage * total);
    const fewCovering = candidates.filter(({ coverage }) => coverage >= minCoverageOfFew * total);
    const documents = (covering.length >= minDocuments ? covering : fewCovering)
      .map((found) => {
        const isComplete = (found.titleOrKeywordMask & fullMask) === fullMask;
        const inTitle = known.reduce(
          (count, { mask }) => count + ((found.titleMask & mask) !== 0 ? 1 : 0),
          0,
        );
        const brevity = found.titleLength === 0 ? 0 : Math.min(1, inTitle / found.titleLength);
        const bonus = (isComplete ? completeBonus : 0) + brevityBonus * brevity;
        return { ...found, score: found.score / total + bonus };
      })
      .sort(compareRanked);
    return { documents, alsoSearched: [...alsoSearched] };
  }

  async #lookUpConcept(
    { wordIndexes, alternatives }: Concept,
    terms: readonly QueryTerm[],
    allowsFuzzy: boolean,
    alsoSearched: Set<string>,
  ): Promise<ConceptHits> {
    const own = wordIndexes.flatMap((index) => terms[index] ?? []);
    const { documentCount } = this.#reader.header;
    const ownTitles = intersectHits(own.map(({ titles = noHits }) => titles));
    const others = await Promise.all(
      alternatives.map(async (alternative) => {
        const hits = intersectHits(
          await Promise.all(alternative.map((term) => this.#lookUp([[term, "exact"]]))),
        );
        if (hits.documents.length > 0) alsoSearched.add(alternative.join(" "));
        return hits;
      }),
    );
    const [single] = own;
    const isSingle = own.length === 1 && single !== undefined;
    const forms = isSingle ? await this.#lookUpForms(single, alsoSearched) : noHits;
    const knownCount =
      ownTitles.documents.length + others.reduce((sum, { documents }) => sum + documents.length, 0);
    const hasFuzzy = isSingle && single.matchedTerms.some(({ kind }) => kind === "fuzzy");
    const textCount = single?.texts?.documents.length ?? 0;
    const isRare = knownCount <= maxRareDocuments && textCount <= maxRareDocuments;
    const mayBeMisspelled = allowsFuzzy && !hasFuzzy && isRare && forms.documents.length === 0;
    const fuzzy = isSingle && mayBeMisspelled ? await this.#lookUpFuzzy(single, alsoSearched) : noHits;
    const documents = new Set<number>();
    for (const { documents: each } of [ownTitles, ...others, forms, fuzzy])
      for (const document of each) documents.add(document);
    const texts = intersectHits(own.map(({ texts = noHits }) => texts));
    const frequency = documents.size > 0 ? documents.size : texts.documents.length;
    const isJoiner = isSingle && joiners.has(single.word.term);
    return {
      mask: termsToMask(own),
      weight: isJoiner || frequency === 0 ? 0 : idf(frequency, documentCount),
      sources: [
        { hits: ownTitles, worth: 1, isFuzzy: false },
        ...others.map((hits) => ({ hits, worth: 1, isFuzzy: false })),
        { hits: forms, worth: formWorth, isFuzzy: false },
        { hits: fuzzy, worth: fuzzyWorth, isFuzzy: true },
        { hits: texts, worth: textWorth, isFuzzy: false },
      ],
    };
  }

  async #lookUp(terms: readonly (readonly [term: string, kind: MatchedTerm["kind"]])[]): Promise<TermHits> {
    const found = await Promise.all(
      terms.map(([term, kind]) => lookUpTerm(this.#reader, "titles", term, kind)),
    );
    return this.#termScorer.score(
      "titles",
      found.filter((match) => match !== undefined),
    );
  }

  /** Other forms of a word: terms of the same root, the most frequent first. They stand close to it in the index. */
  async #lookUpForms({ word }: QueryTerm, alsoSearched: Set<string>): Promise<TermHits> {
    const root = wordToRoot(word.term);
    if (root.length < minFuzzyLength) return noHits;
    const shards = await this.#reader.termShards("titles", root, 1);
    const forms = shards.flatMap((shard) => {
      const found: { term: string; size: number }[] = [];
      for (let index = shard.lowerBound(root); shard.terms[index]?.startsWith(root); index += 1) {
        const term = must(shard.terms[index], "term");
        const termRoot = wordToRoot(term);
        if (term !== word.term && (termRoot === root || termRoot === word.typed))
          found.push({ term, size: shard.byteLength(index) });
      }
      return found;
    });
    const chosen = forms.sort((one, other) => other.size - one.size).slice(0, maxForms);
    for (const { term } of chosen) alsoSearched.add(term);
    return await this.#lookUp(chosen.map(({ term }) => [term, "prefix"]));
  }

  /**
   * Dictionary words within one edit, or two if the word is long; otherwise two that the word consists of. Two edits
   * mostly leave the first or the last third of a word as it is.
   */
  async #lookUpFuzzy(queryTerm: QueryTerm, alsoSearched: Set<string>): Promise<TermHits> {
    const { word } = queryTerm;
    const { typed } = word;
    if (typed.length < minFuzzyLength) return noHits;
    const part =
      typed.length < minTwoEditLength ? Math.floor(typed.length / 2) : Math.floor(typed.length / 3);
    const [forward, backward] = await Promise.all([
      this.#reader.dictionaryEntries("forwardDictionary", typed.slice(0, part), maxDictionaryShards),
      this.#reader.dictionaryEntries(
        "reverseDictionary",
        reverseWord(word.term).slice(0, part),
        maxDictionaryShards,
      ),
    ]);
    const candidates = new Map(forward.map(({ word, count }) => [word, count]));
    for (const { word, count } of backward) candidates.set(reverseWord(word), count);
    const distance = (candidate: string): number => {
      if (isFuzzyMatch(typed, candidate)) return 1;
      if (typed.length < minTwoEditLength) return 3;
      return Math.min(editDistanceUpToTwo(typed, candidate), editDistanceUpToTwo(word.term, candidate));
    };
    const close = [...candidates]
      .filter(([candidate]) => candidate !== word.term)
      .map(([candidate, count]) => ({ candidate, count, distance: distance(candidate) }))
      .filter(({ distance }) => distance <= 2)
      .sort((one, other) => one.distance - other.distance || other.count - one.count);
    const parts = close.length > 0 ? undefined : splitCompound(typed, candidates);
    if (parts !== undefined) {
      alsoSearched.add(parts.join(" "));
      return intersectHits(await Promise.all(parts.map((term) => this.#lookUp([[term, "exact"]]))));
    }
    const nearest = close.filter(({ distance }) => distance === close[0]?.distance).slice(0, maxFuzzyMatches);
    const found = await Promise.all(
      nearest.map(({ candidate }) => lookUpTerm(this.#reader, "titles", candidate, "fuzzy")),
    );
    const matches = found.filter((match) => match !== undefined);
    queryTerm.matchedTerms = [...queryTerm.matchedTerms, ...matches];
    return this.#termScorer.score("titles", matches);
  }
}
