/**
 * The percent-encoded href (RFC 3986) of a site URL. `root` is the site's URL or path without a
 * trailing slash: `https://example.org/docs`, or `/docs` for a host-relative href; empty for a site at its host's root.
 */
export function urlToHref(url: string, root: string): string {
  return root + encodeURI(url);
}

/** The `root` of host-relative hrefs, from a base path such as `/docs/`. */
export function baseToRoot(base: string): string {
  return base.replace(/\/$/u, "");
}
