import { parseHeader } from "../../../../search/codec/index-format.ts";
import {
  type FormulaSearchOptions,
  type FormulaSearchResponse,
  searchFormulas,
} from "../../../../search/formula/search-formulas.ts";
import { IndexReader } from "../../../../search/query/index-reader.ts";
import { fetchBytes } from "../../../data/files/fetch-file.ts";
import { memoizeLast } from "../../../data/promises/memoize-last.ts";
import { headerErrorToLoadError, searchErrorToLoadError } from "../worker/index-load-errors.ts";
import { indexPathToUrl } from "../worker/index-path-to-url.ts";

/** Opens an index by its header: once, and again after a failure. */
const openReader = memoizeLast(async (headerUrl) => {
  const bytes = await fetchBytes(headerUrl);
  try {
    const header = parseHeader(JSON.parse(new TextDecoder().decode(bytes)));
    return new IndexReader(header, (path) => fetchBytes(indexPathToUrl(headerUrl, path)));
  } catch (error) {
    throw headerErrorToLoadError(error, headerUrl);
  }
});

/**
 * Searches an index for a formula. On the main thread: a search compares a few dozen formulas, which takes some milliseconds.
 * Rejects with a `LoadError`.
 */
export async function searchFormulaIndex(
  headerUrl: string,
  query: string,
  options: FormulaSearchOptions,
): Promise<FormulaSearchResponse> {
  const reader = await openReader(headerUrl);
  try {
    return await searchFormulas(reader, query, options);
  } catch (error) {
    throw searchErrorToLoadError(error, headerUrl);
  }
}
