import { useSyncExternalStore } from "react";
import { hostEvent, isHostReachable } from "./host-reachability.ts";

const events = ["online", "offline", hostEvent];

function subscribeToOnlineStatus(onChange: () => void): () => void {
  for (const type of events) window.addEventListener(type, onChange);
  return () => {
    for (const type of events) window.removeEventListener(type, onChange);
  };
}

/** False while the browser knows that it has no connection, or the site's host can't be reached. */
export function isOnline(): boolean {
  return navigator.onLine && isHostReachable();
}

/** See `isOnline`. Renders again when that changes. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribeToOnlineStatus, isOnline, () => true);
}
