import type { ReactElement } from "react";
import { offlinePagePath } from "../../../bundle/pages/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { useIsOnline } from "./use-is-online.ts";

/** Notice that is shown while the browser is offline. */
export function OfflineNotice(): ReactElement {
  const isOnline = useIsOnline();
  return (
    <div role="status" className="offline-notice">
      {isOnline ? null : (
        <p className="site-notice">
          {messages.offlineNotice} <PageLink to={offlinePagePath}>{messages.whatIsOffline}</PageLink>
        </p>
      )}
    </div>
  );
}
