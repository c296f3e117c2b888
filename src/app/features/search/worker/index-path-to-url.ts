/** The URL of an index file, from the path that the search engine gives. */
export function indexPathToUrl(headerUrl: string, path: string): string {
  // Relative to the parent of the folder that holds the header.
  return headerUrl.replace(/[^/]+\/[^/]+$/u, "") + path;
}
