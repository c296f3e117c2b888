/**
 * The canonical path of a page, without the endings under which hosts serve the same file: `/`, `.html`, `/index.html`.
 * `path` is decoded; a leading slash stays.
 */
export function canonicalPagePath(path: string): string {
  const slash = path.startsWith("/") ? "/" : "";
  const rest = path.slice(slash.length).replace(/\/+$/u, "");
  return slash + rest.replace(/(?:^|\/)index\.html$|^index$|\.html$/u, "");
}

/** A URL's path with percent-encoding, which `decodeOrKeep` undoes: slashes stay. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
