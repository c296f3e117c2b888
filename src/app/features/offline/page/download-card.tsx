import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { subjectPath } from "../../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { offlineMessages } from "../../../../i18n/offline-messages.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { SubjectBadge } from "../../../components/subject-badge.tsx";
import { getNetworkInformation } from "../../../data/network-information.ts";
import { timeToLocalDay } from "../../../data/time-to-local-day.ts";
import type { SubjectDownload } from "../service-worker/service-worker-protocol.ts";
import { downloadSubject } from "../subject-downloads.ts";
import { useIsOnline } from "../use-is-online.ts";
import { DownloadSearch } from "./download-search.tsx";
import { type DownloadStatus, downloadToStatus } from "./download-status.ts";
import { pauseDownload } from "./downloads-query.ts";

interface DownloadCardProps {
  readonly download: SubjectDownload;
  readonly onRemove: () => void;
}

/** A downloaded subject: its size and state, what can be done with it, and a search within it. */
export function DownloadCard({ download, onRemove }: DownloadCardProps): ReactElement {
  const { slug, name, bytes, complete } = download;
  const client = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const status = downloadToStatus(download, useIsOnline(), getNetworkInformation());
  const run = async (change: () => Promise<string | undefined>): Promise<void> => {
    setFailure(undefined);
    setFailure(
      await change().catch((error: unknown) => {
        console.warn("The download can't be changed.", error);
        return offlineMessages.failed;
      }),
    );
  };
  const handlePause = async (): Promise<undefined> => {
    await pauseDownload(client, slug);
  };
  const handleDownload = async (): Promise<string | undefined> => {
    const reason = await downloadSubject(client, slug);
    // The card says for itself that there is no space.
    return reason === undefined || reason === "full" ? undefined : lazyMessages.downloadErrors[reason];
  };
  return (
    <li className="download-card">
      <div className="download-title">
        <PageLink to={subjectPath(slug)}>
          <SubjectBadge slug={slug} />
          <span>{name}</span>
        </PageLink>
        <p className="download-facts">
          <span>
            {complete ? lazyMessages.sizeOnDevice(complete.bytes) : lazyMessages.downloadSize(bytes)}
          </span>
          {complete && (
            <span>{offlineMessages.updatedOn(messages.day(timeToLocalDay(new Date(complete.time))))}</span>
          )}
        </p>
      </div>
      <div className="download-actions">
        <StatusButton
          status={status}
          name={name}
          onPause={() => void run(handlePause)}
          onDownload={() => void run(handleDownload)}
        />
        <button
          type="button"
          className="secondary-button"
          aria-label={lazyMessages.actionOn(lazyMessages.remove, name)}
          onClick={onRemove}
        >
          {lazyMessages.remove}
        </button>
      </div>
      <DownloadProgress status={status} download={download} />
      {failure !== undefined && (
        <p role="alert" className="error-message">
          {failure}
        </p>
      )}
      {complete && <DownloadSearch slug={slug} name={name} />}
    </li>
  );
}

interface StatusButtonProps {
  readonly status: DownloadStatus;
  readonly name: string;
  readonly onPause: () => void;
  readonly onDownload: () => void;
}

/** The button that changes the state of a download; there is none for one that is complete. */
function StatusButton({ status, name, onPause, onDownload }: StatusButtonProps): ReactElement | null {
  if (status.kind === "complete") return null;
  const isGoing = status.kind === "loading" || status.kind === "waiting";
  const { pause, resume, update } = offlineMessages;
  const label = isGoing ? pause : status.kind === "outdated" ? update : resume;
  return (
    <button
      type="button"
      className={isGoing ? "secondary-button" : "button"}
      aria-label={lazyMessages.actionOn(label, name)}
      onClick={isGoing ? onPause : onDownload}
    >
      {label}
    </button>
  );
}

interface DownloadProgressProps {
  readonly status: DownloadStatus;
  readonly download: SubjectDownload;
}

function DownloadProgress({ status, download }: DownloadProgressProps): ReactElement | null {
  const { bytes, totalFiles, completedFiles, name } = download;
  if (status.kind === "complete") return null;
  return (
    <div className="download-state" data-kind={status.kind}>
      {status.kind !== "outdated" && (
        <progress max={totalFiles} value={completedFiles} aria-label={lazyMessages.downloadProgress(name)} />
      )}
      <p>{statusToText(status)}</p>
      {status.kind !== "outdated" && <p>{lazyMessages.downloadedShare(status.share, bytes)}</p>}
    </div>
  );
}

function statusToText(status: Exclude<DownloadStatus, { kind: "complete" }>): string {
  switch (status.kind) {
    case "outdated": {
      const { articles = 0, bytes } = status.update;
      if (bytes === undefined) return offlineMessages.updateAvailable;
      return articles === 0 ? offlineMessages.updateSize(bytes) : offlineMessages.changed(articles, bytes);
    }
    case "loading":
      return "";
    case "waiting":
      return offlineMessages.waiting;
    case "paused":
      return offlineMessages.paused;
    case "full":
      return offlineMessages.stoppedFull;
  }
}
