import { appearanceStorageName } from "./preferences.ts";
import { storagePrefix } from "./storage-prefix.ts";

/** The keys of earlier versions, which had no base path, and the names that take their place. */
const oldKeys: readonly (readonly [key: string, name: string])[] = [
  ["quire:reading", appearanceStorageName],
  ["quire:has-unfinished", "has-unfinished"],
  ["quire:no-single-keys", "no-single-keys"],
  ["quire:no-previews", "no-previews"],
  ["quire:recent-searches", "recent-searches"],
];

/**
 * Moves what earlier versions stored for all sites of an origin to this site, unless it has stored the same since. Does
 * nothing if storage is blocked. Until then `public/early.js` reads the old appearance.
 */
export function moveOldKeys(): void {
  try {
    for (const [key, name] of oldKeys) {
      const value = localStorage.getItem(key);
      if (value === null) continue;
      if (localStorage.getItem(storagePrefix + name) === null)
        localStorage.setItem(storagePrefix + name, value);
      localStorage.removeItem(key);
    }
  } catch {
    // A blocked or full storage only costs settings that the reader can choose again.
  }
}
