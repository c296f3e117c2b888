import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { getUserDataStore, readUserData } from "./user-data.ts";

/** Reading from storage is fast, and stale data would mislead. */
const baseOptions = { staleTime: 0, retry: false } as const;

/** The reading history, latest first. */
export const visitsQuery = queryOptions({
  ...baseOptions,
  queryKey: ["user-data", "visits"],
  queryFn: () => readUserData("visits"),
});

/** The saved lists, in the order in which they were created. */
export const listsQuery = queryOptions({
  ...baseOptions,
  queryKey: ["user-data", "lists"],
  queryFn: () => readUserData("lists"),
});

/** The articles that are marked as read. */
export const readMarksQuery = queryOptions({
  ...baseOptions,
  queryKey: ["user-data", "read"],
  queryFn: () => readUserData("read"),
});

const syncedClients = new WeakSet<QueryClient>();

/** Invalidates the queries whenever the stored data changes, in this tab or another. */
export function syncQueriesWithStore(client: QueryClient): void {
  if (syncedClients.has(client)) return;
  syncedClients.add(client);
  getUserDataStore().subscribe((key) => {
    void client.invalidateQueries({ queryKey: key === undefined ? ["user-data"] : ["user-data", key] });
  });
}
