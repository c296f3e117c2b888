import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { keptStore, readKept } from "./kept.ts";

/** Reading anew takes a moment, and an old answer misleads. */
const common = { staleTime: 0, retry: false } as const;

/** What was read last, the latest first. */
export const visitsQuery = queryOptions({
  ...common,
  queryKey: ["kept", "visits"],
  queryFn: () => readKept("visits"),
});

/** The saved lists, by their names' order of making. */
export const listsQuery = queryOptions({
  ...common,
  queryKey: ["kept", "lists"],
  queryFn: () => readKept("lists"),
});

/** The articles that are marked as read. */
export const readMarksQuery = queryOptions({
  ...common,
  queryKey: ["kept", "read"],
  queryFn: () => readKept("read"),
});

const following = new WeakSet<QueryClient>();

/** Keeps a cache in step with the store from now on, whichever tab changes it. */
export function followKept(client: QueryClient): void {
  if (following.has(client)) return;
  following.add(client);
  keptStore().subscribe((part) => {
    void client.invalidateQueries({ queryKey: part === undefined ? ["kept"] : ["kept", part] });
  });
}
