import { fetchFile } from "../../../data/files/fetch-file.ts";
import { NotFoundError } from "../../../data/load-error.ts";

/**
 * Fetches a file from the host, to be cached. Throws `NotFoundError`, `UnavailableError` or `OfflineError`, or the signal's
 * reason.
 */
export async function fetchCacheable(
  url: string,
  cache: RequestCache,
  signal?: AbortSignal,
): Promise<Response> {
  return await fetchFile(url, { cache, ...(signal && { signal }) }, async (response) => {
    // Browsers refuse redirected responses from a cache, and a part of a file is not a file.
    if (response.status !== 200 || response.redirected) throw new NotFoundError("Not a whole file", url);
    return response;
  });
}
