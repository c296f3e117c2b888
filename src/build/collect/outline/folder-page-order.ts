import { lastSegment, parentPath } from "../../../content/file-path.ts";

/** A page of a folder, and the files of the content that it mentions. */
export interface FolderPage {
  readonly path: string;
  /** In the order of the mentions. */
  readonly mentioned: readonly string[];
}

/**
 * The order of what is in folders, by the pages that mention most of it: else such a page is not a list. Of several pages, the one in the
 * folder itself or nearest above it counts, and comes first. Paths of files and folders, by their folder, outer ones first.
 */
export function findFolderOrders(
  pages: readonly FolderPage[],
  content: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const children = groupByFolder(content);
  const orders = new Map<string, readonly string[]>();
  for (const { path, mentioned } of pages.toSorted((one, other) => toDepth(other.path) - toDepth(one.path))) {
    const own = parentPath(path);
    const below = mentioned.filter((each) => each !== path && (own === "" || each.startsWith(`${own}/`)));
    for (const [folder, listed] of groupByFolder(below)) {
      const all = [...(children.get(folder) ?? [])].filter((each) => each !== path);
      const isBelow = own === "" || folder === own || folder.startsWith(`${own}/`);
      // Numbers before names are an order already.
      const isNumbered = all.some((each) => /^\d/u.test(lastSegment(each)));
      if (isBelow && !isNumbered && !orders.has(folder) && listed.size * 2 > all.length)
        orders.set(folder, folder === own ? [path, ...listed] : [...listed]);
    }
  }
  // What a page lists comes behind the page.
  return new Map([...orders].sort(([one], [other]) => toDepth(one) - toDepth(other)));
}

function toDepth(path: string): number {
  return path === "" ? 0 : path.split("/").length;
}

/** The files and folders directly in each folder, in the order in which they are named first. */
function groupByFolder(paths: readonly string[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let child = path; child !== ""; child = parentPath(child)) {
      const folder = parentPath(child);
      const group = groups.get(folder) ?? new Set();
      groups.set(folder, group.add(child));
    }
  }
  return groups;
}
