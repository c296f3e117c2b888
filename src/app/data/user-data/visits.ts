import type { ArticleUrl } from "../../../content/url.ts";
import type { Visit } from "./user-data-schema.ts";

/** Maximum number of stored visits; older ones are deleted. */
export const maxVisits = 500;

/** Maximum number of visits that the history shows. */
export const maxHistoryEntries = 50;

/** From this progress on an article counts as finished: only footnotes are left. */
export const finishedProgress = 0.95;

/** Below this progress an article does not count as started. */
const startedProgress = 0.05;

function compareByTime(one: Visit, other: Visit): number {
  return other.time - one.time || (one.url < other.url ? -1 : 1);
}

/** Sorts visits, latest first, and drops the oldest beyond the limit. */
export function sortVisits(visits: readonly Visit[]): Visit[] {
  return visits.toSorted(compareByTime).slice(0, maxVisits);
}

/** Adds a visit and removes an earlier one of the same article. */
export function addVisit(visits: readonly Visit[], visit: Visit): Visit[] {
  return sortVisits([visit, ...visits.filter(({ url }) => url !== visit.url)]);
}

export function removeVisit(visits: readonly Visit[], url: ArticleUrl): Visit[] {
  return visits.filter((visit) => visit.url !== url);
}

/** True if a reader has started but not finished an article. */
export function isUnfinished({ progress }: Visit): boolean {
  return progress >= startedProgress && progress < finishedProgress;
}

/** The unfinished articles, latest first. */
export function unfinishedVisits(visits: readonly Visit[]): Visit[] {
  return sortVisits(visits).slice(0, maxHistoryEntries).filter(isUnfinished);
}
