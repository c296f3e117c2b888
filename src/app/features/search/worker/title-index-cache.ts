import { fetchBytes } from "../../../data/files/fetch-file.ts";
import type { NetworkInformation } from "../../../data/network-information.ts";
import { siteBase } from "../../../data/site-base.ts";
import { cacheNames } from "../../../data/storage/cache-names.ts";

/** One of the site's caches, so that it is deleted with the rest of a reader's data. */
const cacheName = cacheNames(siteBase, "").search;

/** Whether the title index may be prefetched. False if nothing is known about the connection. */
export function shouldPrefetch(connection: NetworkInformation | undefined): boolean {
  if (connection === undefined) return false;
  return connection.saveData !== true && connection.effectiveType === "4g";
}

/** The title index of a search index, if it is cached. */
export async function readCachedTitleIndex(url: string): Promise<Uint8Array | undefined> {
  if (typeof caches === "undefined") return undefined;
  const response = await caches.match(url, { cacheName });
  return response && new Uint8Array(await response.arrayBuffer());
}

/** Fetches the title index of a search index and replaces the cached one. Rejects with a `LoadError`. */
export async function fetchTitleIndex(url: string): Promise<Uint8Array> {
  // It is cached here: the HTTP cache does not need a second copy.
  const bytes = await fetchBytes(url, { cache: "no-store", priority: "low" });
  if (typeof caches !== "undefined") {
    await caches.delete(cacheName);
    const cache = await caches.open(cacheName);
    await cache.put(url, new Response(bytes));
  }
  return bytes;
}
