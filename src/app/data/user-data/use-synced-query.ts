import { type UseQueryOptions, type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { syncQueriesWithStore } from "./user-data-queries.ts";

/** A query of what is stored on the device, updated on changes in this tab or another. */
export function useSyncedQuery<Data, Key extends readonly string[]>(
  query: UseQueryOptions<Data, Error, Data, Key>,
): UseQueryResult<Data> {
  const client = useQueryClient();
  useEffect(() => syncQueriesWithStore(client), [client]);
  return useQuery(query);
}
