import { canonicalPagePath, decodePath } from "../../../../bundle/page-path.ts";

/** A link as it stands in a page. */
export interface PlacedLink {
  /** Absolute. */
  readonly href: string;
  /** True for a link to a page in another language, of which this language's worker knows nothing. */
  readonly hasLanguage: boolean;
}

/**
 * The path of the page or file that a link leads to, without the site's base; undefined for one that leads away from the site,
 * or stays on the page. `pageUrl` and `siteUrl` are absolute; the latter ends with the base.
 */
export function linkToPath(link: PlacedLink, pageUrl: string, siteUrl: string): string | undefined {
  const withoutHash = (url: string): string => url.replace(/#.*$/su, "");
  if (link.hasLanguage || !link.href.startsWith(siteUrl)) return undefined;
  if (withoutHash(link.href) === withoutHash(pageUrl)) return undefined;
  const path = decodePath(link.href.slice(siteUrl.length).replace(/[?#].*$/su, ""));
  return canonicalPagePath(`/${path}`);
}
