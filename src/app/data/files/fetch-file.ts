import { LoadError, NotFoundError, OfflineError, UnavailableError } from "../load-error.ts";

/**
 * Fetches one of the site's files by its URL, and its body by `read`. Throws `NotFoundError`, `UnavailableError` or
 * `OfflineError`, whatever `read` throws as a `LoadError`, or the signal's reason.
 */
export async function fetchFile<Body>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<Body>,
): Promise<Body> {
  try {
    const response = await fetch(url, init);
    throwIfFailed(response, url);
    return await read(response);
  } catch (error) {
    if (error instanceof LoadError || init.signal?.aborted) throw error;
    // `fetch` and the body's methods reject with a TypeError for all that can go wrong on the way.
    throw new OfflineError("The host can't be reached, or the connection was lost", url, { cause: error });
  }
}

/** Fetches one of the site's files as bytes. Throws `NotFoundError`, `UnavailableError` or `OfflineError`. */
export async function fetchBytes(url: string, init: RequestInit = {}): Promise<Uint8Array<ArrayBuffer>> {
  return await fetchFile(url, init, async (response) => new Uint8Array(await response.arrayBuffer()));
}

function throwIfFailed(response: Response, url: string): void {
  const { ok, status } = response;
  // Hosts that serve the app's page for every unknown URL do so for missing files too.
  if (status === 404 || status === 410 || (ok && isHtml(response)))
    throw new NotFoundError("No such file", url);
  if (!ok) throw new UnavailableError(`The host answered ${status}`, url);
}

/** True for a response that is a page: never what a file of the site is. */
export function isHtml({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/html") === true;
}
