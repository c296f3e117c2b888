import { hashPair } from "./hash-text.ts";
import type { IndexFiles } from "./index-files.ts";
import { type Beginnings, commonRuns, placesToBeginnings } from "./places.ts";
import type { Query } from "./query.ts";
import type { PairHits } from "./ranking.ts";

/** What two words found together weigh beside a word of titles and keywords. */
const pairShare = 1.5;

/** What documents add to a score by having two words together. */
export function pairScore(documents: number, all: number): number {
  return pairShare * Math.log(1 + all / Math.max(1, documents));
}

interface Pair {
  readonly first: string;
  readonly second: string;
  /** How many words stand before it. */
  readonly offset: number;
}

/** Each pair of neighbours once, where it stands first. */
function toPairs(terms: readonly string[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [offset, first] of terms.slice(0, -1).entries()) {
    const second = terms[offset + 1] ?? "";
    if (!pairs.has(`${first} ${second}`)) pairs.set(`${first} ${second}`, { first, second, offset });
  }
  return [...pairs.values()];
}

async function lookUpPair(files: IndexFiles, { first, second, offset }: Pair): Promise<Beginnings> {
  return placesToBeginnings(await files.hashed(hashPair(first, second)), offset);
}

/** The neighbours of a query outside of quotes, with the documents that have them as neighbours too. */
export function lookUpPairs(files: IndexFiles, query: Query): Promise<PairHits[]> {
  const places = new Map(query.words.map((word, index) => [word.term, index]));
  return Promise.all(
    toPairs(query.sequence).map(async (pair) => {
      const beginnings = await lookUpPair(files, pair);
      const score = pairScore(beginnings.size, files.header.documents);
      return { first: places.get(pair.first) ?? 0, second: places.get(pair.second) ?? 0, beginnings, score };
    }),
  );
}

/** The documents that have the words of a phrase one after the other. */
export async function lookUpPhrase(
  files: IndexFiles,
  terms: readonly string[],
): Promise<ReadonlySet<number>> {
  return commonRuns(await Promise.all(toPairs(terms).map((pair) => lookUpPair(files, pair))));
}
