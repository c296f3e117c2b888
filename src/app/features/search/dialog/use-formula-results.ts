import { useQuery } from "@tanstack/react-query";
import { formulaQueryToWords, isFormulaQuery } from "../../../../search/formula/query-to-tex.ts";
import type { FormulaSearchResponse } from "../../../../search/formula/search-formulas.ts";
import { formulaSearchQuery } from "../formula/formula-search-query.ts";

/** What a search for a formula comes to while it is typed. */
export type FormulaResults =
  /** It is not a formula, or no article has one like it: its words are searched for, if it has any. */
  | { readonly kind: "none"; readonly words: string }
  | { readonly kind: "loading" }
  | Extract<FormulaSearchResponse, { kind: "found" }>;

/** The articles with a formula, if that is what is typed; at most `limit`. */
export function useFormulaResults(query: string, limit: number): FormulaResults {
  const enabled = isFormulaQuery(query);
  const { data, error, isPlaceholderData } = useQuery({
    ...formulaSearchQuery(query, { filters: {}, limit }),
    enabled,
  });
  if (!enabled) return { kind: "none", words: query };
  if (data?.kind === "found" && data.total > 0) return data;
  // That the previous formula was not found says nothing about this one.
  if (isPlaceholderData || (!data && !error)) return { kind: "loading" };
  return { kind: "none", words: formulaQueryToWords(query) };
}
