import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { subjectsPath } from "../../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { offlineMessages } from "../../../../i18n/offline-messages.ts";
import { ConfirmDialog } from "../../../components/dialog/confirm-dialog.tsx";
import { offlineIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { PageLink } from "../../../components/links/page-link.tsx";
import { showToast } from "../../../components/toast/toast-store.ts";
import type { SubjectDownload } from "../service-worker/service-worker-protocol.ts";
import { removeDownloads } from "../subject-downloads.ts";
import { DownloadCard } from "./download-card.tsx";
import { StorageSummary } from "./storage-summary.tsx";

interface DownloadsSectionProps {
  readonly downloads: readonly SubjectDownload[];
}

/** All downloaded subjects, with their size; a confirmation precedes the removal, which nothing undoes without a connection. */
export function DownloadsSection({ downloads }: DownloadsSectionProps): ReactElement {
  const client = useQueryClient();
  const [removal, setRemoval] = useState<readonly SubjectDownload[]>();
  const handleRemove = async (removed: readonly SubjectDownload[]): Promise<void> => {
    const [only, ...others] = removed;
    const isOne = only !== undefined && others.length === 0 && downloads.length > 1;
    try {
      await removeDownloads(
        client,
        removed.map(({ slug }) => slug),
      );
      showToast({ message: isOne ? offlineMessages.removed(only.name) : offlineMessages.allRemoved });
    } catch (error) {
      console.warn("The downloads can't be removed.", error);
      showToast({ message: offlineMessages.failed });
    }
    document.querySelector<HTMLElement>("#main h1")?.focus();
  };
  return (
    <section aria-labelledby="offline-downloads" className="offline-section">
      <h2 id="offline-downloads">{offlineMessages.downloads}</h2>
      {downloads.length === 0 ? (
        <NothingDownloaded />
      ) : (
        <>
          {downloads.some(({ stopped }) => stopped === "full") && (
            <div className="offline-box" data-kind="full" role="alert">
              <h3>{offlineMessages.fullHeading}</h3>
              <p>{offlineMessages.fullHelp}</p>
            </div>
          )}
          <div className="downloads-total">
            <p>{offlineMessages.total(sumBytes(downloads))}</p>
            <button type="button" className="secondary-button" onClick={() => setRemoval(downloads)}>
              {offlineMessages.removeAll}
            </button>
          </div>
          <ul className="downloads">
            {downloads.map((download) => (
              <DownloadCard key={download.slug} download={download} onRemove={() => setRemoval([download])} />
            ))}
          </ul>
        </>
      )}
      <StorageSummary downloadedBytes={sumBytes(downloads)} />
      {removal && (
        <ConfirmDialog
          title={removalToTitle(removal)}
          action={removal.length === 1 ? lazyMessages.remove : offlineMessages.removeAll}
          onConfirm={() => void handleRemove(removal)}
          onClose={() => setRemoval(undefined)}
        >
          <p>{offlineMessages.removeDetails}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function NothingDownloaded(): ReactElement {
  return (
    <div className="offline-empty">
      <Icon path={offlineIcon} />
      <p>{offlineMessages.nothingDownloaded}</p>
      <p>{offlineMessages.howToDownload(lazyMessages.downloadForOffline)}</p>
      <PageLink to={subjectsPath} className="button-link">
        {messages.allSubjects}
      </PageLink>
    </div>
  );
}

/** The size of what is on the device: of a download that isn't complete, the share that is there. */
function sumBytes(downloads: readonly SubjectDownload[]): number {
  return downloads.reduce(
    (sum, { complete, bytes, completedFiles, totalFiles }) =>
      sum + (complete?.bytes ?? (bytes * completedFiles) / totalFiles),
    0,
  );
}

function removalToTitle([first, ...others]: readonly SubjectDownload[]): string {
  return first !== undefined && others.length === 0
    ? offlineMessages.confirmRemove(first.name)
    : offlineMessages.confirmRemoveAll;
}
