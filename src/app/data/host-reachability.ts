let isReachable = true;

/** The event of the window after `setHostReachable` has changed something. */
export const hostEvent = "quire:host";

/** False from the moment that the site's host could not be reached until it answers again. */
export function isHostReachable(): boolean {
  return isReachable;
}

/** False while the browser knows that it has no connection, or the site's host can't be reached. */
export function isOnline(): boolean {
  return navigator.onLine !== false && isReachable;
}

/** Notes whether the host answers. */
export function setHostReachable(value: boolean): void {
  isReachable = value;
  window.dispatchEvent(new Event(hostEvent));
}
