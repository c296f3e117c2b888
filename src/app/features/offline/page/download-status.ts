import type { NetworkInformation } from "../../../data/network-information.ts";
import type { SubjectDownload, SubjectUpdate } from "../service-worker/service-worker-protocol.ts";
import { downloadToShare, isRunning, isUpToDate } from "../update-policy.ts";

/** What the page of downloads says of a subject. `share` is how much of it is there, between 0 and 1. */
export type DownloadStatus =
  | { readonly kind: "complete" }
  /** A later version waits for the reader. */
  | { readonly kind: "outdated"; readonly update: SubjectUpdate }
  /** `waiting` for a connection. */
  | { readonly kind: "loading" | "waiting" | "paused" | "full"; readonly share: number };

/** The status of a requested subject. */
export function downloadToStatus(
  download: SubjectDownload,
  isOnline: boolean,
  connection?: NetworkInformation,
): DownloadStatus {
  const { stopped, update } = download;
  const share = downloadToShare(download);
  if (isUpToDate(download)) return { kind: "complete" };
  if (stopped !== undefined) return { kind: stopped, share };
  if (isRunning(download, connection)) return { kind: isOnline ? "loading" : "waiting", share };
  return update === undefined ? { kind: "complete" } : { kind: "outdated", update };
}
