import type { ReactElement } from "react";
import { Deferred } from "../../components/deferred/deferred.tsx";
import type { DownloadToggleProps } from "./download-toggle.tsx";

const loadDownloadToggle = async () => (await import("./download-toggle.tsx")).DownloadToggle;
const loadOfflineSync = async () => (await import("./offline-sync.tsx")).OfflineSync;

/** Downloads a subject for offline reading; loaded on idle. Its space is reserved. */
export function DeferredDownloadToggle(props: DownloadToggleProps): ReactElement {
  return (
    <div className="download-toggle-slot">
      <Deferred load={loadDownloadToggle} props={props} />
    </div>
  );
}

/** Makes the site work offline; loaded on idle. Renders nothing. */
export function DeferredOfflineSync(): ReactElement {
  return <Deferred load={loadOfflineSync} props={{}} />;
}
