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
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribeToOnlineStatus,
    () => navigator.onLine && isHostReachable(),
    () => true,
  );
}
