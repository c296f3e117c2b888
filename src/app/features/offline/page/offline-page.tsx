import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect } from "react";
import { offlinePagePath } from "../../../../bundle/pages/route-paths.ts";
import { messages } from "../../../../i18n/messages.ts";
import { offlineMessages } from "../../../../i18n/offline-messages.ts";
import { PageHead } from "../../../components/page-head.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { Toaster } from "../../../components/toast/toaster.tsx";
import { siteQuery } from "../../../data/manifest-query.ts";
import { offlineContentQuery } from "../offline-content-query.ts";
import { OfflineQuestions } from "../offline-questions.tsx";
import { updateDownloads } from "../update-downloads.ts";
import { useIsOnline } from "../use-is-online.ts";
import { downloadsQuery } from "./downloads-query.ts";
import { DownloadsSection } from "./downloads-section.tsx";
import { InstallHint } from "./install-hint.tsx";
import { offlineMetadata } from "./offline-metadata.ts";
import "./offline-page.css";

/** What can be read without a connection: downloaded subjects, and questions that are saved or were read. */
export function OfflinePage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  return (
    <div className="offline-page">
      <PageHead {...offlineMetadata(site)} />
      <div className="offline-head">
        <h1 tabIndex={-1}>{messages.offline}</h1>
        <p className="secondary-text">{offlineMessages.introduction}</p>
      </div>
      <noscript>
        {import.meta.env.SSR && <p className="offline-box">{offlineMessages.needsScripts}</p>}
      </noscript>
      <div className="offline-content scripted">
        <OfflineContents />
      </div>
      <Toaster />
    </div>
  );
}

function OfflineContents(): ReactElement {
  const client = useQueryClient();
  const { data: downloads } = useQuery(downloadsQuery);
  const { data: content } = useQuery(offlineContentQuery(offlinePagePath));
  const isSupported = downloads?.kind === "supported";
  const isOnline = useIsOnline();
  useEffect(() => {
    if (!isSupported || !isOnline) return;
    updateDownloads(client).catch((error: unknown) => console.warn("No updates of downloads.", error));
  }, [client, isSupported, isOnline]);
  if (downloads === undefined) return <Skeleton />;
  if (downloads.kind === "unsupported") {
    return (
      <section className="offline-box" aria-labelledby="offline-unsupported">
        <h2 id="offline-unsupported">{offlineMessages.unsupportedHeading}</h2>
        <p>{offlineMessages.unsupported}</p>
      </section>
    );
  }
  return (
    <>
      <DownloadsSection downloads={downloads.downloads} />
      {content && (
        <div className="offline-questions">
          <OfflineQuestions saved={content.saved} visited={content.visited} />
        </div>
      )}
      <InstallHint />
    </>
  );
}
