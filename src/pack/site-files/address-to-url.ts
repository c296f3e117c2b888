/**
 * An address of the site as a URL, percent-encoded as RFC 3986 wants it. `root` is where the site is reached, without a
 * slash at its end: `https://example.org/docs`, or `/docs` for a URL within its host; empty for a site at its host's root.
 */
export function addressToUrl(address: string, root: string): string {
  return root + encodeURI(address);
}

/** The `root` of URLs within a host, of a base path such as `/docs/`. */
export function baseToRoot(base: string): string {
  return base.replace(/\/$/u, "");
}
