/**
 * The canonical path of a page, without the endings under which hosts serve the same file: `/`, `.html`, `/index.html`.
 * `path` is decoded; a leading slash stays.
 */
export function canonicalPagePath(path: string): string {
  const slash = path.startsWith("/") ? "/" : "";
  const rest = path.slice(slash.length).replace(/\/+$/u, "");
  return slash + rest.replace(/(?:^|\/)index\.html$|^index$|\.html$/u, "");
}

/** A URL's path with its percent-encoding removed; unchanged if that isn't proper UTF-8. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The inverse of `decodePath`: slashes stay. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
