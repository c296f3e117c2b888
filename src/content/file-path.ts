/** The folder that a file is in, of a path with slashes; empty for one in no folder. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last segment of a path or URL: the name of a file. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folders that a path is in, the outermost first. */
export function pathToAncestors(path: string): string[] {
  return Array.from(path.matchAll(/\//gu), ({ index }) => path.slice(0, index));
}
