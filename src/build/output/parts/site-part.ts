/** One of the parts that several machines build of a site. */
export interface SitePart {
  /** Counts from 1. The first part contains everything except the pages of subjects that the others contain. */
  readonly number: number;
  /** Number of parts. */
  readonly count: number;
}

/** Pages that belong to one part. */
interface WeightedGroup {
  /** Number of articles whose pages are in it: 0 if it is in the first part in any case. */
  readonly articleCount: number;
}

/** What data, search index and the rest of the first part take, as a share of what the pages of all articles take. */
const firstPartShare = 0.4;

/** True for the part that contains everything except pages of subjects, and for a site that isn't divided. */
export function isFirstPart(part: SitePart | undefined): boolean {
  return part === undefined || part.number === 1;
}

/**
 * The groups of pages that are in a part; all of them for a site that isn't divided. Every group is in one part, and the parts take
 * about the same time: each group, the largest first, is given to the part that has the least so far.
 */
export function selectPageGroups<Group extends WeightedGroup>(
  groups: readonly Group[],
  part: SitePart | undefined,
): Group[] {
  if (part === undefined) return [...groups];
  const total = groups.reduce((sum, { articleCount }) => sum + articleCount, 0);
  const loads = Array.from({ length: part.count }, (_, index) => (index === 0 ? total * firstPartShare : 0));
  const partIndexes = new Map<Group, number>();
  // Sorting is stable, so all machines agree.
  for (const group of groups.toSorted((one, other) => other.articleCount - one.articleCount)) {
    const index = group.articleCount === 0 ? 0 : loads.indexOf(Math.min(...loads));
    loads[index] = (loads[index] ?? 0) + group.articleCount;
    partIndexes.set(group, index);
  }
  return groups.filter((group) => partIndexes.get(group) === part.number - 1);
}
