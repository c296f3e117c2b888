import { manifestPath } from "../../bundle/paths.ts";
import { siteBase } from "./site-base.ts";

/** Asks the site's host for an answer, past the service worker and all caches. Rejects if there is none. */
export async function askHost(signal?: AbortSignal): Promise<Response> {
  return await fetch(siteBase + manifestPath, { method: "HEAD", cache: "no-store", signal: signal ?? null });
}
