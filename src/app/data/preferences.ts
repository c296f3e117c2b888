/** Features that a reader can turn off permanently. On by default. */
export type Preference = "single-keys" | "previews";

function preferenceToKey(name: Preference): string {
  return `quire:no-${name}`;
}

/** True unless it was turned off in this browser. */
export function isEnabled(name: Preference): boolean {
  try {
    return localStorage.getItem(preferenceToKey(name)) === null;
  } catch {
    return true;
  }
}

/** Turns it on or off in all tabs: code reads it each time. */
export function setEnabled(name: Preference, enabled: boolean): void {
  try {
    if (enabled) localStorage.removeItem(preferenceToKey(name));
    else localStorage.setItem(preferenceToKey(name), "off");
  } catch {
    // Without storage it stays on.
  }
}
