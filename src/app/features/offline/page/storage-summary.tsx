import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { offlineMessages } from "../../../../i18n/offline-messages.ts";
import { offlineKey } from "../subject-downloads.ts";

/** What the browser says of its storage. Sizes in bytes; browsers only estimate them. */
interface StorageSummaryData {
  readonly used: number;
  readonly free: number;
  /** False if the browser may delete what is stored. */
  readonly isPersistent: boolean;
}

async function readStorage(): Promise<StorageSummaryData | null> {
  // Absent without https, and in some old browsers.
  const storage = navigator.storage as StorageManager | undefined;
  if (storage?.estimate === undefined) return null;
  const [{ usage = 0, quota = 0 }, isPersistent] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return { used: usage, free: Math.max(0, quota - usage), isPersistent };
}

/** Read again when the downloads have grown or shrunk. */
const storageQuery = (downloadedBytes: number) =>
  queryOptions({
    queryKey: [...offlineKey, "storage", downloadedBytes],
    queryFn: readStorage,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

interface StorageSummaryProps {
  /** The size of all downloads. */
  readonly downloadedBytes: number;
}

/** How much space the site takes up, and how safe it is. */
export function StorageSummary({ downloadedBytes }: StorageSummaryProps): ReactElement | null {
  const { data } = useQuery(storageQuery(downloadedBytes));
  if (!data) return null;
  const { used, free, isPersistent } = data;
  return (
    <p className="secondary-text">
      {offlineMessages.storage(used, free)}{" "}
      {isPersistent ? offlineMessages.storagePersistent : offlineMessages.storageEvictable}
    </p>
  );
}
