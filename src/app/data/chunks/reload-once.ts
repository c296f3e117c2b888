import { storagePrefix } from "../storage/storage-prefix.ts";

/** Stores the URL and time of the last automatic reload, so that it never loops. */
const reloadedKey = `${storagePrefix}reloaded`;

/** The same URL may be reloaded again after this time: the site may have been published again. */
const minReloadIntervalMs = 60_000;

/** The browser APIs that a reload needs. */
export interface ReloadEnvironment {
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly location: Pick<Location, "href" | "reload">;
  readonly now: () => number;
}

/**
 * Reloads the page, at most once a minute per URL. For a tab that is older than the site: a chunk that it requests is
 * gone, and the page as published now refers to another. Returns whether it reloads.
 */
export function reloadOnce({ storage, location, now }: ReloadEnvironment): boolean {
  try {
    const [url, time] = (storage.getItem(reloadedKey) ?? "").split("\n");
    if (url === location.href && now() - Number(time) < minReloadIntervalMs) return false;
    storage.setItem(reloadedKey, `${location.href}\n${now()}`);
  } catch {
    // Without storage nothing would stop an endless reload.
    return false;
  }
  location.reload();
  return true;
}
