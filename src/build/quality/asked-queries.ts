import * as v from "valibot";
import type { SearchEngine } from "../../search/query/search-engine.ts";

/** Everyday queries, each with what a fitting result is: its question matches a pattern, or its URL is one of a list. */
export const askedQueriesSchema = v.array(
  v.union([
    v.object({ query: v.string(), title: v.string() }),
    v.object({ query: v.string(), urls: v.pipe(v.array(v.string()), v.minLength(1)) }),
  ]),
);

/** An everyday query with many fitting results, unlike a known item. */
export type AskedQuery = v.InferOutput<typeof askedQueriesSchema>[number];

/** One of the first results has to fit. */
const maxRank = 3;

export interface AskedReport {
  readonly queries: number;
  /** The share of queries with a fitting result among the first three. */
  readonly success3: number;
  /** The queries without. */
  readonly missed: readonly string[];
}

/** Runs everyday queries. */
export async function measureAskedQueries(
  engine: SearchEngine,
  queries: readonly AskedQuery[],
): Promise<AskedReport> {
  const missed: string[] = [];
  for (const asked of queries) {
    const { results } = await engine.search(asked.query, { limit: maxRank });
    const fits =
      "urls" in asked
        ? results.some(({ url }) => asked.urls.includes(url))
        : results.some(({ question }) => new RegExp(asked.title, "iu").test(question));
    if (!fits) missed.push(asked.query);
  }
  const success3 = queries.length === 0 ? 1 : 1 - missed.length / queries.length;
  return { queries: queries.length, success3, missed };
}
