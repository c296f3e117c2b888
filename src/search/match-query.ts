import type { IndexFiles } from "./index-files.ts";
import { type Matches, Matching, type MatchTools } from "./matching.ts";
import type { Query } from "./query.ts";
import { listed } from "./ranking.ts";
import type { Restriction } from "./restrictions.ts";
import { DamagedIndexError } from "./search-error.ts";

export interface MatchRequest {
  readonly query: Query;
  readonly restriction: Promise<Restriction>;
  /** Whether filters accept a document. What they refuse is found too, but while nothing else is, more is asked. */
  readonly accepts: Promise<(document: number) => boolean>;
  /** Asks for all words, not only for those that settle the others. */
  readonly isThorough: boolean;
  readonly inTexts: boolean;
  /** How many of the first results will be shown: they are fetched while neighbours are, as they mostly stay. */
  readonly shown: number;
}

/** The questions that begin with words which only join others (`how to`): as many as say anything of them. */
function toBegun(files: IndexFiles, { words }: Query): Found {
  const documents = files.beginningWith(words.map(({ typed }) => typed).join(" "));
  const ranked = documents.map((document) => ({ ...listed, document }));
  return { ranked, required: 0, words: [], sawTexts: true, isPartial: false };
}

/** What a query found. */
export interface Found extends Matches {
  /** True where a file could not be reached, so that titles and keywords alone were asked. */
  readonly isPartial: boolean;
}

/**
 * Finds the documents that hold all words of a query, asking for more only while there are none: titles and keywords,
 * texts for the words these lack, words within one edit, neighbours, texts for all words, and at last fewer words.
 */
export async function matchQuery(tools: MatchTools, request: MatchRequest): Promise<Found> {
  const { query, restriction, isThorough, inTexts } = request;
  const { files, checkAborted } = tools;
  const matching = new Matching(tools, query);
  // It may come in the middle of a query.
  const { hasTier } = files;
  let isPartial = false;
  /** Waits for files. Where they can't be reached, goes on with what the tier has. */
  const reach = async (asked: Promise<unknown>): Promise<void> => {
    try {
      await asked;
    } catch (error) {
      checkAborted();
      if (!hasTier || error instanceof DamagedIndexError) throw error;
      isPartial = true;
    }
  };
  const [left, accepts] = await Promise.all([
    restriction,
    request.accepts,
    isThorough || inTexts || hasTier ? matching.lookUpTitles() : matching.lookUpFirstTitles(),
    inTexts ? reach(matching.lookUpTexts()) : undefined,
    matching.mayBePhrase && !hasTier ? matching.fetchPairs() : undefined,
  ]);
  matching.restrict(left, accepts);
  if (!inTexts) await reach(matching.settleOpenWords());
  let ranked = matching.rank();
  if (query.saysNothing && !inTexts) {
    return ranked.length > 0 ? { ...matching.toMatches(ranked), isPartial } : toBegun(files, query);
  }
  const steps: (() => Promise<void> | undefined)[] = [
    () => (matching.mayBePhrase ? matching.lookUpPairs() : undefined),
    () => (matching.missing.length > 0 ? matching.lookUpMissing() : undefined),
    () => (matching.missing.length > 0 ? matching.lookUpSlips(matching.missing) : undefined),
    () => (matching.hasPairs && !matching.mayBePhrase ? matching.lookUpPairs() : undefined),
    () => matching.lookUpRest(),
    () => (ranked.length === 0 ? matching.lookUpSlips(matching.rare) : undefined),
  ];
  for (const step of steps) {
    if (ranked.some(({ document }) => accepts(document))) break;
    const asked = step();
    if (asked === undefined) continue;
    await reach(asked);
    ranked = matching.rank();
  }
  if (matching.isUnsure(ranked)) {
    // Neighbours that are at hand decide first what will be shown.
    const known = matching.mayBePhrase ? [] : ranked.filter(({ document }) => accepts(document));
    const likely = known.slice(0, request.shown);
    await reach(
      Promise.all([matching.lookUpPairs(), ...likely.map(({ document }) => files.document(document))]),
    );
    ranked = matching.rank();
  }
  if (ranked.length > 0) return { ...matching.toMatches(ranked), isPartial };
  const held = matching.mostHeld();
  return { ...matching.toMatches(held === 0 ? [] : matching.rank(held), held), isPartial };
}
