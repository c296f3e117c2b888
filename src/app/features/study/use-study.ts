import type { UseQueryResult } from "@tanstack/react-query";
import { useSyncedQuery } from "../../data/user-data/use-synced-query.ts";
import type { Study } from "./storage/study-schema.ts";
import { studyQuery } from "./storage/study-store.ts";

/** What is studied, updated on changes in this tab or another. */
export function useStudy(): UseQueryResult<Study> {
  return useSyncedQuery(studyQuery);
}
