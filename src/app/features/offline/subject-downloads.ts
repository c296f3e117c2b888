import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { findSubject } from "../../../bundle/subject-tree.ts";
import type { SubjectSlug } from "../../../content/url.ts";
import { manifestQuery } from "../../data/manifest-query.ts";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import { storagePrefix } from "../../data/storage/storage-prefix.ts";
import { subjectToFilePaths } from "./service-worker/data-file-paths.ts";
import type { DownloadFailure, SubjectDownload } from "./service-worker/service-worker-protocol.ts";
import {
  ensureWorker,
  ensureWorkerUnlessSavingData,
  getActiveWorker,
  postRequest,
} from "./service-worker-client.ts";

/** How many times a download continues after files were missing because the site was published again. */
const maxManifestRefreshes = 2;

/** The key of all queries of what is on the device. */
export const offlineKey = ["offline"] as const;

/** The key of the query of all downloads, which is read again when one changes. */
export const downloadsKey = [...offlineKey, "downloads"] as const;

/** Only one tab at a time downloads subjects. */
const lockName = `${storagePrefix}downloads`;

async function readSubjectDownload(client: QueryClient, slug: SubjectSlug): Promise<SubjectDownload | null> {
  const worker = await ensureWorkerUnlessSavingData();
  if (worker) return await postRequest(worker, { kind: "subjectDownload", subject: slug });
  // With the data saver on there is no worker until the reader asks for a download; show its size before that.
  if (!isSaveDataEnabled()) return null;
  const subject = findSubject(await client.ensureQueryData(manifestQuery), slug);
  if (subject === undefined) return null;
  const { name, bytes } = subject;
  return {
    slug,
    name,
    bytes,
    totalFiles: subjectToFilePaths(subject).length,
    completedFiles: 0,
    isRequested: false,
  };
}

/** The download state of a subject; null if downloads are not available. */
export function subjectDownloadQuery(slug: SubjectSlug) {
  return queryOptions({
    queryKey: [...offlineKey, "subject", slug],
    queryFn: ({ client }) => readSubjectDownload(client, slug),
    staleTime: 0,
    retry: false,
  });
}

/**
 * Downloads a subject until it is complete or no longer requested; updates the query cache after each batch. Resolves
 * with the reason why it stopped early, or undefined.
 */
export async function resumeDownload(
  client: QueryClient,
  worker: ServiceWorker,
  slug: SubjectSlug,
  isNew = false,
): Promise<DownloadFailure | undefined> {
  let refreshes = 0;
  const downloadAll = async (): Promise<DownloadFailure | undefined> => {
    for (let isFirst = isNew; ; isFirst = false) {
      const reply = await postRequest(worker, { kind: "downloadSubject", subject: slug, isNew: isFirst });
      const { subject, failure } = reply;
      if (subject) {
        client.setQueryData(subjectDownloadQuery(slug).queryKey, subject);
        void client.invalidateQueries({ queryKey: downloadsKey });
      }
      if (failure === "missing" && refreshes < maxManifestRefreshes) refreshes += 1;
      else if (failure) return failure;
      else if (!subject?.isRequested || subject.stopped || subject.completedFiles >= subject.totalFiles)
        return undefined;
    }
  };
  return await navigator.locks.request(lockName, downloadAll);
}

/** Downloads a subject at the reader's request. Resolves with the reason if it fails, or undefined. */
export async function downloadSubject(
  client: QueryClient,
  slug: SubjectSlug,
): Promise<DownloadFailure | undefined> {
  const worker = await ensureWorker();
  if (worker === undefined) return "offline";
  // Otherwise the browser may delete it when storage runs low.
  navigator.storage?.persist?.().catch((error: unknown) => console.warn("Storage stays evictable.", error));
  return await resumeDownload(client, worker, slug, true);
}

/** Removes the downloads of subjects. */
export async function removeDownloads(client: QueryClient, slugs: readonly SubjectSlug[]): Promise<void> {
  const worker = await getActiveWorker();
  if (worker) for (const subject of slugs) await postRequest(worker, { kind: "removeSubject", subject });
  await client.invalidateQueries({ queryKey: offlineKey });
}
