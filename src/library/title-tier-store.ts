import { cacheNames } from "../offline/cache-names.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { siteBase } from "./site-base.ts";

/** Larger ones are not loaded ahead: served compressed they are half as large. */
const maxTierBytes = 4_500_000;

/** One of the site's caches, so that it goes when a reader forgets everything. */
const cacheName = cacheNames(siteBase, "").search;

/** What browsers tell of a connection, those that do. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether a file of this size may be loaded that nobody has asked for: where nothing is known it may not. */
export function mayLoadAhead(bytes: number, connection: Connection | undefined): boolean {
  if (bytes > maxTierBytes || connection === undefined) return false;
  return connection.saveData !== true && connection.effectiveType === "4g";
}

/** The connection as the browser tells of it; undefined where it doesn't. */
export function currentConnection(): Connection | undefined {
  return (navigator as { readonly connection?: Connection }).connection;
}

/** The title tier of an index, if it was stored. */
export async function findTier(url: string): Promise<Uint8Array | undefined> {
  if (typeof caches === "undefined") return undefined;
  const found = await caches.match(url, { cacheName });
  return found && new Uint8Array(await found.arrayBuffer());
}

/** Loads the title tier of an index and stores it in place of an earlier one. Rejects with a `LoadError`. */
export async function loadTier(url: string): Promise<Uint8Array> {
  // It is stored here: no other cache need have it too.
  const bytes = await fetchBytes(url, { cache: "no-store", priority: "low" });
  if (typeof caches !== "undefined") {
    await caches.delete(cacheName);
    const cache = await caches.open(cacheName);
    await cache.put(url, new Response(bytes));
  }
  return bytes;
}
