import { useQuery } from "@tanstack/react-query";
import { isFormulaQuery } from "../../../../search/formula/query-to-tex.ts";
import type { FormulaSearchResponse } from "../../../../search/formula/search-formulas.ts";
import { formulaSearchQuery } from "../formula/formula-search-query.ts";

/** What a search for a formula comes to while it is typed. */
export type FormulaResults =
  /** It is not a formula, or no article has one like it: words are searched instead. */
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | Extract<FormulaSearchResponse, { kind: "found" }>;

function responseToResults(response: FormulaSearchResponse): FormulaResults {
  return response.kind === "found" && response.total > 0 ? response : { kind: "none" };
}

/** The articles with a formula, if that is what is typed; at most `limit`. */
export function useFormulaResults(query: string, limit: number): FormulaResults {
  const enabled = isFormulaQuery(query);
  const { data, error } = useQuery({ ...formulaSearchQuery(query, { filters: {}, limit }), enabled });
  if (!enabled || (error && !data)) return { kind: "none" };
  return data === undefined ? { kind: "loading" } : responseToResults(data);
}
