import type { UserData } from "../../../../src/app/data/user-data/user-data-schema.ts";
import {
  mergeLists,
  mergeReadMarks,
  mergeVisits,
} from "../../../../src/app/features/saved/merge-user-data.ts";

/** Merges each part, as an import does. Nothing is lost but older versions of notes and names, and the oldest visits beyond the limit. */
export function mergeAllUserData(one: UserData, other: UserData): UserData {
  return {
    visits: mergeVisits(one.visits, other.visits),
    lists: mergeLists(one.lists, other.lists),
    read: mergeReadMarks(one.read, other.read),
  };
}
