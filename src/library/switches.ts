/** Things that a reader may turn off for good. On where nothing else is kept. */
export type Switch = "single-keys" | "previews";

function keyOf(name: Switch): string {
  return `quire:no-${name}`;
}

/** True unless it was turned off in this browser. */
export function isSwitchedOn(name: Switch): boolean {
  try {
    return localStorage.getItem(keyOf(name)) === null;
  } catch {
    return true;
  }
}

/** Turns it on or off, in all tabs: whoever asks does so each time. */
export function switchTo(name: Switch, isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), "off");
  } catch {
    // A browser that keeps nothing leaves it on.
  }
}
