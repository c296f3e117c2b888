/** The lists of a downloaded subject, all of one version. */
export interface DownloadedLists {
  /** The subject's slug. */
  readonly subject: string;
  readonly version: string;
  /** The number of pages of its list of newest articles that are downloaded: fewer than all during a download. */
  readonly pages: number;
}

/** Groups: subject, version, page of the list of newest articles; without a page it is the file of the search fields. */
const listPattern = /^data\/lists\/(.+)\/([^/]+)\/(?:newest-(\d+)|search-fields)\.json$/u;

/** The number of pages from the first on, without those after a gap. */
function countPages(pages: ReadonlySet<number>): number {
  let count = 0;
  while (pages.has(count + 1)) count += 1;
  return count;
}

/**
 * The subjects that can be searched, given the paths of all downloaded files. While a new version replaces an older one,
 * both are there in parts: then it is the one with more pages.
 */
export function pathsToDownloadedLists(paths: readonly string[]): DownloadedLists[] {
  const versions = new Map<string, { subject: string; version: string; pages: Set<number> }>();
  const searchable = new Set<string>();
  for (const path of paths) {
    const [, subject, version, page] = listPattern.exec(path) ?? [];
    if (subject === undefined || version === undefined) continue;
    const key = `${subject}/${version}`;
    const found = versions.get(key) ?? { subject, version, pages: new Set() };
    versions.set(key, found);
    if (page === undefined) searchable.add(key);
    else found.pages.add(Number(page));
  }
  const bySubject = new Map<string, DownloadedLists>();
  for (const [key, { subject, version, pages: pageNumbers }] of versions) {
    const pages = countPages(pageNumbers);
    if (!searchable.has(key) || pages === 0) continue;
    if (pages >= (bySubject.get(subject)?.pages ?? 0)) bySubject.set(subject, { subject, version, pages });
  }
  return [...bySubject.values()];
}
