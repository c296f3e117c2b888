import { must } from "../../content/must.ts";
import {
  intersectPhraseStarts,
  type PhraseStarts,
  positionsToPhraseStarts,
} from "../codec/bigram-positions.ts";
import { hashBigram } from "../codec/hash-text.ts";
import type { IndexReader } from "./index-reader.ts";
import type { ParsedQuery } from "./parse-query.ts";
import type { BigramHits } from "./ranking.ts";

/** The weight of a bigram relative to a single term in title and keywords. */
const bigramBoost = 1.5;

/** What a bigram adds to the score of the documents that contain it. */
export function bigramScore(documentFrequency: number, documentCount: number): number {
  return bigramBoost * Math.log(1 + documentCount / Math.max(1, documentFrequency));
}

interface Bigram {
  readonly first: string;
  readonly second: string;
  /** How many words come before it. */
  readonly offset: number;
}

/** Each bigram once, at its first position. */
function termsToBigrams(terms: readonly string[]): Bigram[] {
  const bigrams = new Map<string, Bigram>();
  for (const [offset, first] of terms.slice(0, -1).entries()) {
    const second = must(terms[offset + 1], "term");
    if (!bigrams.has(`${first} ${second}`)) bigrams.set(`${first} ${second}`, { first, second, offset });
  }
  return [...bigrams.values()];
}

async function lookUpBigram(reader: IndexReader, { first, second, offset }: Bigram): Promise<PhraseStarts> {
  return positionsToPhraseStarts(await reader.positionsOfHash(hashBigram(first, second)), offset);
}

/** The bigrams of a query's unquoted terms, with the documents that contain them. */
export function lookUpBigrams(reader: IndexReader, query: ParsedQuery): Promise<BigramHits[]> {
  const termIndexes = new Map(query.words.map((word, index) => [word.term, index]));
  return Promise.all(
    termsToBigrams(query.unquotedTerms).map(async (bigram) => {
      const phraseStarts = await lookUpBigram(reader, bigram);
      const score = bigramScore(phraseStarts.size, reader.header.documentCount);
      return {
        first: termIndexes.get(bigram.first) ?? 0,
        second: termIndexes.get(bigram.second) ?? 0,
        phraseStarts,
        score,
      };
    }),
  );
}

/** The documents that contain the words of a phrase in a row. */
export async function lookUpPhrase(
  reader: IndexReader,
  terms: readonly string[],
): Promise<ReadonlySet<number>> {
  return intersectPhraseStarts(
    await Promise.all(termsToBigrams(terms).map((bigram) => lookUpBigram(reader, bigram))),
  );
}
