import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { syncQueriesWithStore } from "../../data/user-data/user-data-queries.ts";
import type { Study } from "./storage/study-schema.ts";
import { studyQuery } from "./storage/study-store.ts";

/** What is studied, updated on changes in this tab or another. */
export function useStudy(): UseQueryResult<Study> {
  const client = useQueryClient();
  useEffect(() => syncQueriesWithStore(client), [client]);
  return useQuery(studyQuery);
}
