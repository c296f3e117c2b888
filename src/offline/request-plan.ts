import { manifestPath } from "../bundle/paths.ts";

/** What of a request decides how it is answered. */
export interface RequestFacts {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly cache: string;
  /** True for a request for a part of a file. */
  readonly isPartial: boolean;
}

/** How a request is answered. `path` is from the site's base on. */
export type RequestPlan =
  /** As if there were no worker. */
  | { readonly kind: "network" }
  /** From the network, and from a cache where that is too slow or there is none. */
  | { readonly kind: "page"; readonly path: string }
  | { readonly kind: "manifest" }
  /** From a cache, and from the network where it is in none: it never changes under its name. */
  | { readonly kind: "lasting"; readonly path: string }
  /** One of the app's few files without a hash: from the shell, whose version changes with it. */
  | { readonly kind: "shell"; readonly path: string };

/** Files that lie below a hash of what they hold: the same as the hosts' `immutablePatterns`. */
const lasting = /^(?:assets|data\/(?:articles|keywords|lists|slugs)|search\/[^/]+)\/./u;

/** An address whose last part has an ending is a file's. */
const fileAddress = /\.[^./]+$/u;

/** True for the path of a file that never changes under its name. */
export function isLasting(path: string): boolean {
  return lasting.test(path);
}

/** A page's one path: hosts show it with a slash at its end and with its file's ending too. */
export function toPagePath(path: string): string {
  return path.replace(/\/+$/u, "").replace(/(?:^|\/)index(?:\.html)?$|\.html$/u, "");
}

/** Decides how a request is answered. `site` is the site's URL with its base; `shell` are the files of the shell. */
export function requestToPlan(
  facts: RequestFacts,
  site: string,
  shell: { readonly has: (path: string) => boolean },
): RequestPlan {
  const { method, url, mode, cache, isPartial } = facts;
  const network = { kind: "network" } as const;
  if (method !== "GET" || isPartial || !url.startsWith(site)) return network;
  const path = url.slice(site.length).replace(/[?#].*$/su, "");
  if (mode === "navigate") {
    const isPage = !fileAddress.test(path) || path.endsWith(".html");
    return isPage ? { kind: "page", path: toPagePath(path) } : network;
  }
  // Who asks like that wants to hear from the host itself.
  if (cache === "no-store" || cache === "reload" || cache === "only-if-cached") return network;
  if (path === manifestPath) return { kind: "manifest" };
  if (isLasting(path)) return { kind: "lasting", path };
  return shell.has(path) ? { kind: "shell", path } : network;
}

/** What of a response decides whether it is stored. */
export interface ResponseFacts {
  readonly status: number;
  readonly type: string;
  readonly isRedirected: boolean;
  readonly contentType: string;
}

/**
 * True for a response that may be stored: complete, from the site itself, and what was asked for. Hosts that answer
 * every address with a page do so for missing scripts and data too; stored, they would be missing for ever.
 */
export function isStorable(
  plan: RequestPlan,
  { status, type, isRedirected, contentType }: ResponseFacts,
): boolean {
  if (plan.kind === "network" || status !== 200 || type !== "basic" || isRedirected) return false;
  return contentType.startsWith("text/html") === (plan.kind === "page");
}
