import { useSyncExternalStore } from "react";
import { isHostReachable, subscribeToHost } from "./host-reachability.ts";

function subscribeToOnlineStatus(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  const unsubscribe = subscribeToHost(onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
    unsubscribe();
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
