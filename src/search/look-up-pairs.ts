import { hashPair } from "./hash-text.ts";
import type { IndexFiles } from "./index-files.ts";
import type { Query } from "./query.ts";
import type { PairHits } from "./ranking.ts";

/** What two words found together weigh beside a word of titles and keywords. */
const pairShare = 1.5;

/** What documents add to a score by having two words together. */
export function pairScore(documents: number, all: number): number {
  return pairShare * Math.log(1 + all / Math.max(1, documents));
}

/** The neighbours of a query outside of quotes, with the documents that have them as neighbours too. */
export function lookUpPairs(files: IndexFiles, query: Query): Promise<PairHits[]> {
  const places = new Map(query.words.map((word, index) => [word.term, index]));
  const pairs = new Map<string, [string, string]>();
  for (const [index, second] of query.sequence.entries()) {
    const first = query.sequence[index - 1];
    if (first !== undefined && first !== second) pairs.set(`${first} ${second}`, [first, second]);
  }
  return Promise.all(
    [...pairs.values()].map(async ([first, second]) => {
      const documents = await files.hashed(hashPair(first, second));
      const score = pairScore(documents.length, files.header.documents);
      return { first: places.get(first) ?? 0, second: places.get(second) ?? 0, documents, score };
    }),
  );
}

/** The documents that have all neighbours of a phrase. */
export async function lookUpPhrase(
  files: IndexFiles,
  terms: readonly string[],
): Promise<ReadonlySet<number>> {
  const lists = await Promise.all(
    terms.slice(1).map((second, index) => files.hashed(hashPair(terms[index] ?? "", second))),
  );
  const [first = new Uint32Array(0), ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return new Set([...first].filter((document) => sets.every((set) => set.has(document))));
}
