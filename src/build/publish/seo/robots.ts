import type { SiteFile } from "../site-file.ts";
import { sitemapIndexFile } from "./sitemap.ts";

/**
 * Rules for crawlers (RFC 9309): everything except search results. `root` is the site's
 * URL without a trailing slash. Crawlers look for the file only at the host's root: a site with a base path
 * has to merge it into the one there. `languagePaths` are the folders of languages besides the main one.
 */
export function renderRobotsFile(root: string, languagePaths: readonly string[] = []): SiteFile {
  const { pathname } = new URL(root);
  const base = pathname.replace(/\/$/u, "");
  const searches = ["", ...languagePaths.map((path) => `/${path}`)];
  const disallowed = searches.map((path) => `Disallow: ${base}${path}/search?\n`);
  const content = `User-agent: *\nAllow: /\n${disallowed.join("")}\nSitemap: ${root}/${sitemapIndexFile}\n`;
  return { path: "robots.txt", content };
}
