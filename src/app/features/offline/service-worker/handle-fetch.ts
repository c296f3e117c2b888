import { manifestPath } from "../../../../bundle/paths.ts";
import { readOfflineManifest } from "./cached-manifest.ts";
import type { FetchEvent } from "./fetch-event.ts";
import { isCacheable, type Strategy } from "./request-strategy.ts";
import type { SiteCaches } from "./site-caches.ts";

/** Network timeout if a cache has a response: longer than a slow host takes, shorter than a reader waits. In ms. */
const networkTimeoutMs = 3_000;

/** Network timeout for a page that is in no cache: after that the app starts and shows what is wrong. In ms. */
const pageTimeoutMs = 12_000;

/** The response, or undefined if it fails or does not arrive in time. */
async function withTimeout(response: Promise<Response>, timeoutMs: number): Promise<Response | undefined> {
  const timeout = new Promise<undefined>((resolve) => setTimeout(resolve, timeoutMs));
  return await Promise.race([response.catch(() => undefined), timeout]);
}

/** True for a server error. */
function isServerError(response: Response): boolean {
  return response.status >= 500;
}

/** A fetch event with its strategy. */
interface FetchContext {
  readonly event: FetchEvent;
  readonly strategy: Strategy;
  readonly siteCaches: SiteCaches;
}

/** Calls `put` with a copy of the response if it may be cached. */
function cacheCopy(
  { event, strategy, siteCaches }: FetchContext,
  response: Response,
  put: (copy: Response) => Promise<void>,
): void {
  if (!isCacheable(strategy, response)) return;
  // If storage is full, the response is still served.
  const caching = put(response.clone()).then(() => siteCaches.flush());
  event.waitUntil(caching.catch(() => undefined));
}

async function pageNetworkFirst(
  event: FetchEvent,
  strategy: Extract<Strategy, { kind: "page" }>,
  siteCaches: SiteCaches,
): Promise<Response> {
  const load = async (): Promise<Response> => {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    cacheCopy({ event, strategy, siteCaches }, response, (copy) =>
      siteCaches.putRuntime(strategy.path, copy),
    );
    return response;
  };
  const loading = load();
  // If it arrives too late to be served, it is still cached for the next time.
  event.waitUntil(loading.catch(() => undefined));
  const fastResponse = await withTimeout(loading, networkTimeoutMs);
  if (fastResponse && !isServerError(fastResponse)) return fastResponse;
  const cached = await siteCaches.match(strategy.path);
  if (cached) return cached;
  const slowResponse = fastResponse ?? (await withTimeout(loading, pageTimeoutMs - networkTimeoutMs));
  if (slowResponse) return slowResponse;
  // Tells the app that it need not try (entry-client.tsx).
  const page = siteCaches.config.navigationFallback.replace("<html", "$& data-host-unreachable");
  return new Response(page, {
    headers: { ...siteCaches.config.headers, "Content-Type": "text/html; charset=utf-8" },
  });
}

async function manifestNetworkFirst(
  event: FetchEvent,
  strategy: Extract<Strategy, { kind: "manifest" }>,
  siteCaches: SiteCaches,
): Promise<Response> {
  const load = async (): Promise<Response> => {
    const response = await fetch(event.request);
    cacheCopy({ event, strategy, siteCaches }, response, (copy) => siteCaches.writeState(manifestPath, copy));
    return response;
  };
  const loading = load();
  event.waitUntil(loading.catch(() => undefined));
  const fastResponse = await withTimeout(loading, networkTimeoutMs);
  if (fastResponse && !isServerError(fastResponse)) return fastResponse;
  return (await readOfflineManifest(siteCaches)) ?? (await loading);
}

async function cacheFirst(
  event: FetchEvent,
  strategy: Extract<Strategy, { kind: "immutable" | "app-shell" }>,
  siteCaches: SiteCaches,
): Promise<Response> {
  const cached = await siteCaches.match(strategy.path);
  if (cached) return cached;
  try {
    const response = await fetch(event.request);
    if (strategy.kind === "immutable") {
      cacheCopy({ event, strategy, siteCaches }, response, (copy) =>
        siteCaches.putRuntime(strategy.path, copy),
      );
    }
    return response;
  } catch (error) {
    const staleVersion = await siteCaches.matchStaleVersion(strategy.path);
    if (staleVersion) return staleVersion;
    throw error;
  }
}

/** Responds to a request by its strategy. Rejects, as a browser does, if there is no response. */
export function handleFetch(
  event: FetchEvent,
  strategy: Exclude<Strategy, { kind: "network-only" }>,
  siteCaches: SiteCaches,
): Promise<Response> {
  if (strategy.kind === "page") return pageNetworkFirst(event, strategy, siteCaches);
  return strategy.kind === "manifest"
    ? manifestNetworkFirst(event, strategy, siteCaches)
    : cacheFirst(event, strategy, siteCaches);
}
