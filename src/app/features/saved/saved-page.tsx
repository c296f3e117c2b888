import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense } from "react";
import { studyPagePath, subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { highlightMessages } from "../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { StudyLink } from "../../components/links/study-link.tsx";
import { NeedsScripts } from "../../components/needs-scripts.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { Toaster } from "../../components/toast/toaster.tsx";
import { siteQuery } from "../../data/manifest-query.ts";
import { ExportImportSection } from "./export-import-section.tsx";
import { HistorySection } from "./history/history-section.tsx";
import { ListsSection } from "./lists-section.tsx";
import { OfflineSection } from "./offline-section.tsx";
import { savedMetadata } from "./saved-metadata.ts";
import "./saved.css";

const HighlightsSection = lazy(async () => ({
  default: (await import("../highlights/list/highlights-section.tsx")).HighlightsSection,
}));

/** The reader's data on this device: lists with notes, highlights, history, what is available offline, export and deletion. */
export function SavedPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const { savedTabs } = lazyMessages;
  return (
    <div className="saved-page">
      <PageHead {...savedMetadata(site)} />
      <div className="saved-title">
        <h1 tabIndex={-1}>{messages.saved}</h1>
        <StudyLink to={studyPagePath} />
      </div>
      <NeedsScripts to={subjectsPath} />
      <Tabs
        label={messages.saved}
        tabs={[
          { id: "lists", label: savedTabs.lists, panel: <ListsSection /> },
          {
            id: "highlights",
            label: highlightMessages.tab,
            panel: (
              <Suspense fallback={<Skeleton />}>
                <HighlightsSection />
              </Suspense>
            ),
          },
          { id: "history", label: savedTabs.history, panel: <HistorySection /> },
          { id: "offline", label: messages.offline, panel: <OfflineSection /> },
          { id: "data", label: savedTabs.data, panel: <ExportImportSection /> },
        ]}
      />
      <Toaster />
    </div>
  );
}
