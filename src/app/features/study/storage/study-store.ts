import { queryOptions } from "@tanstack/react-query";
import { getUserDataStore } from "../../../data/user-data/user-data.ts";
import { storeDueHint } from "../due/due-hint.ts";
import { nextReviewTime } from "../schedule/next-review-time.ts";
import { parseStudy, type Study } from "./study-schema.ts";

/** What is studied. Rejects if storage is blocked. */
export async function readStudy(): Promise<Study> {
  return parseStudy(await getUserDataStore().read("study"));
}

/** What is studied, as a query that is refreshed by changes in any tab. */
export const studyQuery = queryOptions({
  queryKey: ["user-data", "study"],
  queryFn: readStudy,
  staleTime: 0,
  retry: false,
});

/**
 * Changes what is studied, atomically: no other tab can change it in between. Resolves to the result; rejects if storage
 * is blocked or full.
 */
export async function updateStudy(change: (current: Study) => Study): Promise<Study> {
  let changed: Study | undefined;
  await getUserDataStore().update("study", (stored) => {
    changed = change(parseStudy(stored));
    return changed;
  });
  if (changed === undefined) throw new Error("The store has not called the function that changes its value.");
  storeDueHint(nextReviewTime(changed, Date.now()));
  return changed;
}
