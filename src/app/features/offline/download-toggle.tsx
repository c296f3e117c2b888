import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useId, useState } from "react";
import { offlinePagePath } from "../../../bundle/pages/route-paths.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import type { DownloadFailure, SubjectDownload } from "./service-worker/service-worker-protocol.ts";
import { downloadSubject, removeDownloads, subjectDownloadQuery } from "./subject-downloads.ts";
import { downloadToShare } from "./update-policy.ts";

export interface DownloadToggleProps {
  readonly subject: SubjectSummary;
}

/** Checkbox that downloads a subject for offline reading, with its size and progress. */
export function DownloadToggle({ subject }: DownloadToggleProps): ReactElement | null {
  const client = useQueryClient();
  const { data: download } = useQuery(subjectDownloadQuery(subject.slug));
  const [failure, setFailure] = useState<DownloadFailure>();
  // Optimistic value until the worker confirms it.
  const [pendingChoice, setPendingChoice] = useState<boolean>();
  const noteId = useId();
  if (!download) return null;
  const handleToggle = async (isEnabled: boolean): Promise<void> => {
    setFailure(undefined);
    setPendingChoice(isEnabled);
    try {
      if (isEnabled) setFailure(await downloadSubject(client, subject.slug));
      else await removeDownloads(client, [subject.slug]);
    } catch (error) {
      console.warn("The download can't be changed.", error);
      setFailure("offline");
    }
    setPendingChoice(undefined);
  };
  const isEnabled = pendingChoice ?? download.isRequested;
  // A later version may be there to download.
  const isComplete = isEnabled && download.isRequested && download.complete !== undefined;
  const isDownloading = isEnabled && !isComplete && download.stopped === undefined;
  return (
    <div className="download-toggle">
      <label className="checkbox-field">
        <input
          type="checkbox"
          checked={isEnabled}
          aria-describedby={noteId}
          onChange={({ target }) => void handleToggle(target.checked)}
        />
        {lazyMessages.downloadForOffline}
      </label>
      {isDownloading && (
        <progress
          max={download.totalFiles}
          value={download.completedFiles}
          aria-label={lazyMessages.downloadProgress(subject.name)}
        />
      )}
      <span id={noteId} className="secondary-text">
        <StatusText isLink={isEnabled} text={downloadToText(download, isEnabled, isComplete)} />
      </span>
      <span role="status" className={failure ? "error-message" : "visually-hidden"}>
        {failure
          ? lazyMessages.downloadErrors[failure]
          : isComplete && lazyMessages.availableOffline(subject.name)}
      </span>
    </div>
  );
}

interface StatusTextProps {
  readonly isLink: boolean;
  readonly text: string;
}

/** The size of a download, or how far it is; leads to the page of all downloads once it is one of them. */
function StatusText({ isLink, text }: StatusTextProps): ReactElement {
  if (!isLink) return <>{text}</>;
  return (
    <PageLink to={offlinePagePath} title={lazyMessages.allDownloads}>
      {text}
    </PageLink>
  );
}

function downloadToText(download: SubjectDownload, isEnabled: boolean, isComplete: boolean): string {
  const { bytes, complete } = download;
  if (isComplete) return lazyMessages.sizeOnDevice(complete?.bytes ?? bytes);
  return isEnabled
    ? lazyMessages.downloadedShare(downloadToShare(download), bytes)
    : lazyMessages.downloadSize(bytes);
}
