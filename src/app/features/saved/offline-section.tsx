import type { ReactElement } from "react";
import { offlinePagePath } from "../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { downloadIcon } from "../../components/icons/action-icon-paths.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { PageLink } from "../../components/links/page-link.tsx";

/** Leads to the page of what can be read without a connection. */
export function OfflineSection(): ReactElement {
  return (
    <section aria-labelledby="offline" className="saved-list">
      <h2 id="offline">{messages.offline}</h2>
      <p className="saved-hint">
        <Icon path={downloadIcon} />
        {lazyMessages.offlineHint}
      </p>
      <PageLink to={offlinePagePath} className="button-link">
        {lazyMessages.allDownloads}
      </PageLink>
    </section>
  );
}
