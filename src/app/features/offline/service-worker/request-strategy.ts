import { canonicalPagePath } from "../../../../bundle/pages/page-path.ts";
import { manifestPath } from "../../../../bundle/paths.ts";
import { decodeOrKeep } from "../../../../content/text/decode-or-keep.ts";

/** The properties of a request that determine its strategy. */
export interface RequestProperties {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly cache: string;
  /** True for a range request. */
  readonly isPartial: boolean;
}

/** The caching strategy for a request. `path` is relative to the site's base. */
export type Strategy =
  /** Network only, as if there were no service worker. */
  | { readonly kind: "network-only" }
  /** Network first, with the cache as a fallback if the network is too slow or unavailable. */
  | { readonly kind: "page"; readonly path: string }
  | { readonly kind: "manifest" }
  /** Cache first, for immutable files: the content under their URL never changes. */
  | { readonly kind: "immutable"; readonly path: string }
  /** Cache first, for the few files without a hash: from the app shell, whose version changes with them. */
  | { readonly kind: "app-shell"; readonly path: string };

/** Paths with a content hash: the same as the hosts' `immutablePatterns`. */
const immutablePath = /^(?:assets|attachments|data\/(?:articles|keywords|lists|slugs)|search\/[^/]+)\/./u;

/** A path whose last segment has an extension is a file's. */
const fileExtension = /\.[^./]+$/u;

/** True for the path of an immutable file. */
export function isImmutable(path: string): boolean {
  return immutablePath.test(path);
}

/** True for a path that hosts answer with a page. The slug of an article may end like a file: `version-3.12`. */
function isPagePath(path: string): boolean {
  return path.startsWith("learn/") || !fileExtension.test(path) || path.endsWith(".html");
}

/** Matches a request to a caching strategy. `siteUrl` includes the base; `appShell` has the app shell's paths. */
export function requestToStrategy(
  request: RequestProperties,
  siteUrl: string,
  appShell: { readonly has: (path: string) => boolean },
): Strategy {
  const { method, url, mode, cache, isPartial } = request;
  const networkOnly = { kind: "network-only" } as const;
  if (method !== "GET" || isPartial || !url.startsWith(siteUrl)) return networkOnly;
  const path = decodeOrKeep(url.slice(siteUrl.length).replace(/[?#].*$/su, ""));
  if (mode === "navigate") {
    return isPagePath(path) ? { kind: "page", path: canonicalPagePath(path) } : networkOnly;
  }
  // These cache modes explicitly ask for the host's response.
  if (cache === "no-store" || cache === "reload" || cache === "only-if-cached") return networkOnly;
  if (path === manifestPath) return { kind: "manifest" };
  if (isImmutable(path)) return { kind: "immutable", path };
  return appShell.has(path) ? { kind: "app-shell", path } : networkOnly;
}

/** The properties of a response that determine whether it may be cached. */
export type ResponseProperties = Pick<Response, "status" | "type" | "redirected" | "headers">;

/**
 * True for a response that may be cached: complete, same-origin, and of the expected type. Hosts that serve a page for
 * every unknown URL do so for missing scripts and data too; once cached, those would be missing forever.
 */
export function isCacheable(
  strategy: Strategy,
  { status, type, redirected, headers }: ResponseProperties,
): boolean {
  if (strategy.kind === "network-only" || status !== 200 || type !== "basic" || redirected) return false;
  return (headers.get("content-type") ?? "").startsWith("text/html") === (strategy.kind === "page");
}
