import * as v from "valibot";
import { DamagedError } from "../load-error.ts";
import { siteBase } from "../site-base.ts";
import { fetchFile } from "./fetch-file.ts";

/** Options of a request. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** True for the one file whose content changes under the same URL: the HTTP cache is then revalidated. */
  readonly mustRevalidate?: boolean;
}

/**
 * Fetches one of the site's JSON files and validates it. `path` is relative to the site's base. Throws `NotFoundError`,
 * `UnavailableError`, `OfflineError` or `DamagedError`.
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
    const place = v.getDotPath(issue) ?? "root";
    throw new DamagedError(`Unexpected data (${place}: ${issue.message})`, url);
  }
  return checked.output;
}

async function fetchUnknown(url: string, { signal, mustRevalidate = false }: FetchOptions): Promise<unknown> {
  const init = { ...(signal && { signal }), cache: mustRevalidate ? "no-cache" : "default" } as const;
  const text = await fetchFile(url, init, (response) => response.text());
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DamagedError("No JSON", url, { cause: error });
  }
}
