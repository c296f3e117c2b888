import { decodeOrKeep } from "../../content/text/decode-or-keep.ts";

/**
 * The decoded path of the page or file of this site that a link leads to, without the site's base and with a leading slash;
 * undefined if the link leads elsewhere. `href` and `siteUrl` are absolute; the latter ends with the base.
 */
export function linkToPath(href: string, siteUrl: string): string | undefined {
  if (!href.startsWith(siteUrl)) return undefined;
  return decodeOrKeep(`/${href.slice(siteUrl.length).replace(/[?#].*$/su, "")}`);
}
