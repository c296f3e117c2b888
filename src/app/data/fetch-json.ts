import * as v from "valibot";
import { DamagedError, NotFoundError, OfflineError } from "./load-error.ts";
import { siteBase } from "./site-base.ts";

/** Options of a request. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** True for the one file whose content changes under the same URL: the HTTP cache is then revalidated. */
  readonly mustRevalidate?: boolean;
}

/**
 * Fetches one of the site's JSON files and validates it. `path` is relative to the site's base. Throws `NotFoundError`,
 * `OfflineError` or `DamagedError`.
 */
export async function fetchJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  options: FetchOptions = {},
): Promise<v.InferOutput<Schema>> {
  const url = siteBase + path;
  const checked = v.safeParse(schema, await fetchUnknown(url, options));
  if (!checked.success) {
    const [issue] = checked.issues;
    const path = v.getDotPath(issue) ?? "root";
    throw new DamagedError(`Unexpected data (${path}: ${issue.message})`, url);
  }
  return checked.output;
}

async function fetchUnknown(url: string, { signal, mustRevalidate = false }: FetchOptions): Promise<unknown> {
  const response = await fetchResponse(url, {
    ...(signal && { signal }),
    cache: mustRevalidate ? "no-cache" : "default",
  });
  // Hosts that serve the app's page for every unknown URL do so for missing files too.
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) {
    throw new NotFoundError("No such file", url);
  }
  if (!response.ok) throw new OfflineError(`The host answered ${response.status}`, url);
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw error instanceof SyntaxError
      ? new DamagedError("No JSON", url, { cause: error })
      : new OfflineError("The connection was lost", url, { cause: error });
  }
}

async function fetchResponse(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new OfflineError("The host can't be reached", url, { cause: error });
  }
}
