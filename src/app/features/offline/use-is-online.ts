import { useSyncExternalStore } from "react";
import { hostEvent, isOnline } from "../../data/host-reachability.ts";

const events = ["online", "offline", hostEvent];

function subscribeToOnlineStatus(onChange: () => void): () => void {
  for (const type of events) window.addEventListener(type, onChange);
  return () => {
    for (const type of events) window.removeEventListener(type, onChange);
  };
}

/** See `isOnline`. Renders again when that changes. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribeToOnlineStatus, isOnline, () => true);
}
