import { searchFormulas } from "../../search/formula/search-formulas.ts";
import type { SearchDocument } from "../../search/index/search-document.ts";
import type { IndexReader } from "../../search/query/index-reader.ts";

/** A formula of an article, in another notation. */
export interface FormulaQuery {
  readonly query: string;
  readonly url: string;
}

/** How often an article was found by one of its formulas. */
export interface FormulaQuality {
  readonly queries: number;
  /** The share of queries that list the article under the same formula, among the first ten results. */
  readonly success10: number;
  /** The queries that don't. */
  readonly missed: readonly string[];
}

/** A formula in more articles can't be expected to list each of them first. */
const maxArticles = 5;

/** Ways to write the same formula: each what to replace, and by what. */
const rewritings: readonly (readonly [RegExp, string])[] = [
  [/\\frac(?![A-Za-z])/gu, "\\dfrac"],
  [/(?<![\^_]\s*)\s*([=+])\s*/gu, " \\, $1\n"],
  [/([\^_])([A-Za-z0-9])/gu, "$1{$2}"],
  [/\((?![^()]*\\(?:left|right))([^()]*)\)/gu, "\\left( $1 \\right)"],
  [/\\leq?(?![A-Za-z])/gu, "\\leqslant "],
  [/\\rightarrow(?![A-Za-z])/gu, "\\to "],
  [/\\text\{/gu, "\\mathrm{"],
];

function rewrite(tex: string): string {
  // With text in it, a space or a bracket may be part of a word.
  const usable = tex.includes("\\text") ? rewritings.slice(-1) : rewritings;
  return usable.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), tex);
}

/** Draws formulas of documents, evenly spread, and writes them otherwise. The same documents give the same queries. */
export function drawFormulaQueries(documents: Iterable<SearchDocument>, count: number): FormulaQuery[] {
  const formulas = new Map<string, { readonly tex: string; readonly urls: string[] }>();
  for (const { url, formulas: all = [] } of documents) {
    for (const { canonical, tex } of all) {
      const formula = formulas.get(canonical) ?? { tex, urls: [] };
      formula.urls.push(url);
      formulas.set(canonical, formula);
    }
  }
  const rare = [...formulas.values()].filter(({ urls }) => urls.length <= maxArticles);
  const step = Math.max(1, rare.length / count);
  return Array.from(
    { length: Math.min(count, rare.length) },
    (_, index) => rare[Math.floor(index * step)],
  ).flatMap((formula) =>
    formula?.urls[0] === undefined ? [] : [{ query: `$${rewrite(formula.tex)}$`, url: formula.urls[0] }],
  );
}

/** Searches for each formula. */
export async function measureFormulaQueries(
  reader: IndexReader,
  queries: readonly FormulaQuery[],
): Promise<FormulaQuality> {
  const missed: string[] = [];
  for (const { query, url } of queries) {
    const response = await searchFormulas(reader, query, { filters: {}, limit: 10 });
    const results = response.kind === "found" ? response.results : [];
    if (!results.some((result) => result.kind === "same" && result.url === url)) missed.push(query);
  }
  const success10 = queries.length === 0 ? 1 : 1 - missed.length / queries.length;
  return { queries: queries.length, success10, missed };
}
