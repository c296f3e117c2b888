import { DamagedIndexError, UnknownIndexFormatError } from "../../../../search/codec/index-errors.ts";
import { parseHeader } from "../../../../search/codec/index-format.ts";
import {
  type FormulaSearchOptions,
  type FormulaSearchResponse,
  searchFormulas,
} from "../../../../search/formula/search-formulas.ts";
import { IndexReader } from "../../../../search/query/index-reader.ts";
import { fetchBytes } from "../../../data/fetch-file.ts";
import { DamagedError, OutdatedError } from "../../../data/load-error.ts";
import { memoizeLast } from "../../../data/promises/memoize-last.ts";
import { indexPathToUrl } from "../worker/index-path-to-url.ts";

/** Opens an index by its header: once, and again after a failure. */
const openReader = memoizeLast(async (headerUrl) => {
  const bytes = await fetchBytes(headerUrl);
  try {
    const header = parseHeader(JSON.parse(new TextDecoder().decode(bytes)));
    return new IndexReader(header, (path) => fetchBytes(indexPathToUrl(headerUrl, path)));
  } catch (error) {
    if (error instanceof UnknownIndexFormatError)
      throw new OutdatedError("The index has another format", headerUrl, { cause: error });
    throw new DamagedError("The index's header can't be read", headerUrl, { cause: error });
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
    if (!(error instanceof DamagedIndexError)) throw error;
    throw new DamagedError("A part of the index can't be read", headerUrl, { cause: error });
  }
}
