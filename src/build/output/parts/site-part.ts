/** One of the parts that several machines build of a site. */
export interface SitePart {
  /** Counts from 1. The first part contains everything except the pages of subjects that the others contain. */
  readonly number: number;
  /** Number of parts. */
  readonly count: number;
}

/** Pages that belong to one part. */
export interface WeightedGroup {
  /** Number of articles whose pages are in it: 0 if it is in the first part in any case. */
  readonly articleCount: number;
}

/** What data, search index and the rest of the first part take, as a share of what the pages of all articles take. */
const firstPartShare = 0.4;

/** True for the part that contains everything except pages of subjects, and for a site that isn't divided. */
export function isFirstPart(part: SitePart | undefined): boolean {
  return part === undefined || part.number === 1;
}

/** Returns those of the groups of pages of an edition that are to be written. */
export type SelectPageGroups = <Group extends WeightedGroup>(groups: readonly Group[]) => Group[];

/**
 * Creates the function that selects the groups that are in a part; all of them for a site that isn't divided. It has to be called with
 * the groups of each edition of the site, in order. Every group is in one part, and the parts take about the same time: each group, the
 * largest first, is given to the part that has the least so far.
 */
export function createPageGroupSelector(part: SitePart | undefined): SelectPageGroups {
  if (part === undefined) return (groups) => [...groups];
  const loads = Array.from({ length: part.count }, () => 0);
  const addLoad = (index: number, load: number): void => {
    loads[index] = (loads[index] ?? 0) + load;
  };
  return <Group extends WeightedGroup>(groups: readonly Group[]): Group[] => {
    addLoad(0, firstPartShare * groups.reduce((sum, { articleCount }) => sum + articleCount, 0));
    const selected = new Set<Group>();
    // Sorting is stable, so all machines agree.
    for (const group of groups.toSorted((one, other) => other.articleCount - one.articleCount)) {
      const index = group.articleCount === 0 ? 0 : loads.indexOf(Math.min(...loads));
      addLoad(index, group.articleCount);
      if (index === part.number - 1) selected.add(group);
    }
    return groups.filter((group) => selected.has(group));
  };
}
