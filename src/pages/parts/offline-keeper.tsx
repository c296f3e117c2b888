import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { tendOffline } from "../../library/offline/tend-offline.ts";

/** Makes the site work without a connection, for as long as a page of it is open. */
export function OfflineKeeper(): null {
  const client = useQueryClient();
  useEffect(() => tendOffline(client), [client]);
  return null;
}
