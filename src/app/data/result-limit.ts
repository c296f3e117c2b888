/** Search results shown initially, and added by each "more". */
export const resultPageSize = 20;

/** Upper bound of results shown, against URLs made up to load everything. */
const maxResults = 10_000;

/** The name of the URL parameter with the number of results shown. */
const limitParameter = "show";

/** Parses the number of results that a URL asks for; anything invalid, or nothing, is one page of them. */
export function parseResultLimit(search: URLSearchParams): number {
  const requested = Number(search.get(limitParameter));
  if (!Number.isInteger(requested) || requested <= resultPageSize) return resultPageSize;
  return Math.min(requested, maxResults);
}

/** Adds the number of results to the parameters of a URL, unless it is the default. */
export function setResultLimit(search: URLSearchParams, limit: number): void {
  if (limit > resultPageSize) search.set(limitParameter, String(limit));
}
