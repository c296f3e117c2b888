import { fetchFile } from "../../../data/fetch-file.ts";
import { NotFoundError } from "../../../data/load-error.ts";

/** Fetches a file from the host, to be cached. Throws `NotFoundError`, `UnavailableError` or `OfflineError`. */
export async function fetchCacheable(url: string, cache: RequestCache): Promise<Response> {
  return await fetchFile(url, { cache }, async (response) => {
    // Browsers refuse redirected responses from a cache, and a part of a file is no file.
    if (response.status !== 200 || response.redirected) throw new NotFoundError("Not a whole file", url);
    return response;
  });
}
