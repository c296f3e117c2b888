import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { syncOffline } from "./sync-offline.ts";

/** Starts the service worker and keeps offline data up to date while a page is open. */
export function OfflineSync(): null {
  const client = useQueryClient();
  useEffect(() => syncOffline(client), [client]);
  return null;
}
