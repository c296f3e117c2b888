import type { ArticleUrl } from "../../article/address.ts";
import type { Visit } from "./kept-data.ts";

/** Articles whose place is remembered; of older ones it is forgotten. */
export const maxVisits = 500;

/** Articles that "continue reading" tells of at most. */
export const maxHistory = 50;

/** From this share on an article counts as read to its end: what is left is a footnote. */
export const endShare = 0.95;

/** Below this share nothing was read but the question. */
const beginShare = 0.05;

function byTime(one: Visit, other: Visit): number {
  return other.time - one.time || (one.url < other.url ? -1 : 1);
}

/** The visits in their order, the latest first, without those too many. */
export function sortVisits(visits: readonly Visit[]): Visit[] {
  return visits.toSorted(byTime).slice(0, maxVisits);
}

/** The visits with one more, in the place of an earlier one to the same article. */
export function addVisit(visits: readonly Visit[], visit: Visit): Visit[] {
  return sortVisits([visit, ...visits.filter(({ url }) => url !== visit.url)]);
}

export function removeVisit(visits: readonly Visit[], url: ArticleUrl): Visit[] {
  return visits.filter((visit) => visit.url !== url);
}

/** True where a reader has stopped in the midst of an article. */
export function isUnfinished({ progress }: Visit): boolean {
  return progress >= beginShare && progress < endShare;
}

/** What to go on with: stopped in the midst, the latest first. */
export function visitsToContinue(visits: readonly Visit[]): Visit[] {
  return sortVisits(visits).slice(0, maxHistory).filter(isUnfinished);
}
