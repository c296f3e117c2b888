import { type ReactElement, useSyncExternalStore } from "react";
import { messages } from "../../../i18n/messages.ts";

function subscribeToOnlineStatus(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Notice that is shown while the browser is offline. */
export function OfflineNotice(): ReactElement {
  const isOnline = useSyncExternalStore(
    subscribeToOnlineStatus,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="offline-notice">
      {isOnline ? null : <p className="site-notice">{messages.offlineNotice}</p>}
    </div>
  );
}
