import type { SiteFile } from "../site-files/site-file.ts";
import { sitemapIndexFile } from "./sitemap.ts";

/**
 * Rules for crawlers (RFC 9309): all may be read but results of searches, of which there is no end. `root` is where the
 * site is reached, without a slash at its end. Crawlers look for the file at the host's root alone: below a base path it
 * has to be merged into the one there.
 */
export function toRobots(root: string): SiteFile {
  const { pathname } = new URL(root);
  const base = pathname.replace(/\/$/u, "");
  const content = `User-agent: *\nAllow: /\nDisallow: ${base}/search?\n\nSitemap: ${root}/${sitemapIndexFile}\n`;
  return { path: "robots.txt", content };
}
