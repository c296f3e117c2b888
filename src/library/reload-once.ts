/** Remembers at which address the page was reloaded by itself, so that it never does so twice. */
const reloadedKey = "quire:reloaded";

/** After this long the same address may be reloaded again: the site may well have been published again. */
const againMs = 60_000;

/** What of a browser is needed here. */
export interface ReloadContext {
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly location: Pick<Location, "href" | "reload">;
  readonly now: () => number;
}

/**
 * Reloads the page, at most once a minute for an address. For a tab that is older than the site: a part of the app
 * that it asks for is gone, and the page as published now has another. Returns whether it reloads.
 */
export function reloadOnce({ storage, location, now }: ReloadContext): boolean {
  try {
    const [address, time] = (storage.getItem(reloadedKey) ?? "").split("\n");
    if (address === location.href && now() - Number(time) < againMs) return false;
    storage.setItem(reloadedKey, `${location.href}\n${now()}`);
  } catch {
    // Without storage nothing would keep it from reloading for ever.
    return false;
  }
  location.reload();
  return true;
}
