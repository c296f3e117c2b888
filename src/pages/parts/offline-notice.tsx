import { type ReactElement, useSyncExternalStore } from "react";
import { words } from "../../words/words.ts";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says that there is no connection, for as long as there is none. */
export function OfflineNotice(): ReactElement {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="offline-notice">
      {isOnline ? null : <p>{words.offlineNotice}</p>}
    </div>
  );
}
