import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { SubjectSlug } from "../../../../content/url.ts";
import { isOnline } from "../../../data/host-reachability.ts";
import { getNetworkInformation, isSaveDataEnabled } from "../../../data/network-information.ts";
import type { SubjectDownload } from "../service-worker/service-worker-protocol.ts";
import {
  ensureWorkerUnlessSavingData,
  getActiveWorker,
  isOfflineSupported,
  postRequest,
} from "../service-worker-client.ts";
import { downloadsKey, offlineKey } from "../subject-downloads.ts";
import { isRunning } from "../update-policy.ts";

/** All downloads; or that there can be none. */
type Downloads =
  | { readonly kind: "unsupported" }
  | { readonly kind: "supported"; readonly downloads: readonly SubjectDownload[] };

/** How often downloads are read while one is running, maybe in another tab, in milliseconds. */
const pollMs = 1_500;

async function readDownloads(): Promise<Downloads> {
  const worker = await ensureWorkerUnlessSavingData();
  if (worker) return { kind: "supported", downloads: await postRequest(worker, { kind: "listDownloads" }) };
  return isOfflineSupported() && isSaveDataEnabled()
    ? { kind: "supported", downloads: [] }
    : { kind: "unsupported" };
}

/** The downloads of all subjects, read again and again while one is running. */
export const downloadsQuery = queryOptions({
  queryKey: downloadsKey,
  queryFn: readDownloads,
  staleTime: 0,
  retry: false,
  refetchInterval: ({ state: { data } }) => {
    if (data?.kind !== "supported" || !isOnline()) return false;
    const connection = getNetworkInformation();
    return data.downloads.some((download) => isRunning(download, connection)) ? pollMs : false;
  },
});

/** Pauses the download of a subject until the reader resumes it. */
export async function pauseDownload(client: QueryClient, slug: SubjectSlug): Promise<void> {
  const worker = await getActiveWorker();
  if (worker) await postRequest(worker, { kind: "pauseSubject", subject: slug });
  await client.invalidateQueries({ queryKey: offlineKey });
}
