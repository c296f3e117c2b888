import { compileFilters, loadAttributes, needsAttributes, type SearchFilters } from "../query/filters.ts";
import type { IndexReader } from "../query/index-reader.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { FormulaMatchKind } from "./compare-formulas.ts";
import { type FoundFormula, findFormulas } from "./find-formulas.ts";

/** An article with a formula that matches. */
export interface FormulaResult {
  readonly url: string;
  readonly question: string;
  /** The subject's slug. */
  readonly subject: string;
  readonly subjectName: string;
  readonly kind: FormulaMatchKind;
  /** The formula that matches best, as it is written in one of the articles that have it. */
  readonly tex: string;
}

/** What a search for a formula found. */
export type FormulaSearchResponse =
  /** The text is not a formula that can be searched for: a single sign, or more than anyone types. */
  | { readonly kind: "unreadable" }
  | {
      readonly kind: "found";
      /** The same formula first, then those that hold it as a part, then similar ones. Each article once. */
      readonly results: readonly FormulaResult[];
      readonly total: number;
      /** False if there may be more. */
      readonly totalIsExact: boolean;
    };

/** What may be found, and how much of it is returned. */
export interface FormulaSearchOptions {
  readonly filters: SearchFilters;
  readonly limit: number;
}

/** Searches an index for a formula. Rejects with what loading rejects with, or `DamagedIndexError`. */
export async function searchFormulas(
  reader: IndexReader,
  query: string,
  { filters, limit }: FormulaSearchOptions,
): Promise<FormulaSearchResponse> {
  const [{ formulas, isExact }, accepts] = await Promise.all([
    findFormulas(reader, query, limit),
    filtersToTest(reader, filters),
  ]);
  if (formulas === undefined) return { kind: "unreadable" };
  const formulaOf = new Map<number, FoundFormula>();
  for (const formula of formulas) {
    for (const { document } of formula.postings)
      if (!formulaOf.has(document) && accepts(document)) formulaOf.set(document, formula);
  }
  const results = await Promise.all(
    [...formulaOf].slice(0, limit).map(async ([document, { kind, tex }]): Promise<FormulaResult> => {
      const { url, question } = await reader.document(document);
      const { slug, name } = reader.subjectOf(document);
      return { url, question, subject: slug, subjectName: name, kind, tex };
    }),
  );
  return { kind: "found", results, total: formulaOf.size, totalIsExact: isExact };
}

async function filtersToTest(
  reader: IndexReader,
  filters: SearchFilters,
): Promise<(document: number) => boolean> {
  const attributesOf = needsAttributes(filters) ? await loadAttributes(reader) : undefined;
  const rejectedBy = await compileFilters(reader, filters, parseQuery(""), attributesOf);
  return (document) => rejectedBy(document) === 0;
}
