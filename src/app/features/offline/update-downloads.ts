import type { QueryClient } from "@tanstack/react-query";
import { getNetworkInformation } from "../../data/network-information.ts";
import type { SubjectDownload } from "./service-worker/service-worker-protocol.ts";
import { getActiveWorker, postRequest } from "./service-worker-client.ts";
import { downloadsKey, resumeDownload } from "./subject-downloads.ts";
import { continuesByItself } from "./update-policy.ts";

async function runUpdates(client: QueryClient): Promise<void> {
  const worker = await getActiveWorker();
  if (worker === undefined) return;
  const reply: readonly SubjectDownload[] | null = await postRequest(worker, { kind: "checkForUpdates" });
  // The worker of an earlier version doesn't know the request.
  if (reply === null) return;
  void client.invalidateQueries({ queryKey: downloadsKey });
  const connection = getNetworkInformation();
  for (const download of reply) {
    if (continuesByItself(download, connection)) await resumeDownload(client, worker, download.slug);
  }
}

let current: Promise<void> | undefined;

/**
 * Finds out what has changed in the downloaded subjects, resumes downloads, and downloads the updates that don't wait for the
 * reader: one after the other. A call while that is going on joins it.
 */
export async function updateDownloads(client: QueryClient): Promise<void> {
  current ??= runUpdates(client).finally(() => {
    current = undefined;
  });
  await current;
}
