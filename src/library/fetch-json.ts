import * as v from "valibot";
import { DamagedError, NotFoundError, OfflineError } from "./load-error.ts";
import { siteBase } from "./site-base.ts";

/** How a file is asked for. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** True for the one file that changes under its name: the browser's copy is then checked with the host. */
  readonly isFresh?: boolean;
}

/**
 * Loads one of the site's JSON files and checks it. `path` is from the site's base on. Throws `NotFoundError`,
 * `OfflineError` or `DamagedError`.
 */
export async function fetchJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  options: FetchOptions = {},
): Promise<v.InferOutput<Schema>> {
  const url = siteBase + path;
  const checked = v.safeParse(schema, await fetchUnchecked(url, options));
  if (!checked.success) {
    const [issue] = checked.issues;
    const where = v.getDotPath(issue) ?? "the whole";
    throw new DamagedError(`Unexpected data (${where}: ${issue.message})`, url);
  }
  return checked.output;
}

async function fetchUnchecked(url: string, { signal, isFresh = false }: FetchOptions): Promise<unknown> {
  const response = await respond(url, { ...(signal && { signal }), cache: isFresh ? "no-cache" : "default" });
  // Hosts that answer every address with the app's page do so for missing files too.
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
      : new OfflineError("The connection broke off", url, { cause: error });
  }
}

async function respond(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new OfflineError("The host can't be reached", url, { cause: error });
  }
}
