import { siteBase } from "../site-base.ts";

/**
 * The prefix of what the site stores in a browser: storage keys, caches, locks. It has the base
 * path, so that two sites on one origin don't share any of it. `public/early.js` builds the same prefix.
 */
export function baseToStoragePrefix(base: string): string {
  return `quire:${base}:`;
}

/** The prefix of this site. */
export const storagePrefix = baseToStoragePrefix(siteBase);
