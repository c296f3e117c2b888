import { readStored, writeStored } from "./site-storage.ts";

/** Features that a reader can turn off permanently. On by default. */
export type Preference = "single-keys" | "previews";

/** The name in storage of the appearance settings. `public/early.js` also reads them, before the app has loaded. */
export const appearanceStorageName = "appearance";

/** True unless it was turned off in this browser. */
export function isEnabled(name: Preference): boolean {
  return readStored(`no-${name}`) === null;
}

/** Turns it on or off in all tabs: code reads it each time. Without storage it stays on. */
export function setEnabled(name: Preference, enabled: boolean): void {
  writeStored(`no-${name}`, enabled ? null : "off");
}
