import type { SiteFile } from "../site-file.ts";
import { baseToRoot } from "../urls/url-to-href.ts";
import { immutableCacheControl, immutablePatterns } from "./cache-control.ts";
import type { HostOptions } from "./host.ts";

/**
 * A `_headers` file for Netlify and Cloudflare Pages. Both join the values of a header that several rules set,
 * so no path may get Cache-Control twice: everything else has their default, `max-age=0, must-revalidate`.
 */
export function renderHeadersFile({
  base,
  headers,
  languagePaths = [],
}: Pick<HostOptions, "base" | "headers" | "languagePaths">): SiteFile {
  const root = baseToRoot(base);
  const security = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  const rules = [
    `${root}/*\n${security.join("")}`,
    ...["", ...languagePaths.map((path) => `/${path}`)].flatMap((language) =>
      immutablePatterns.map(
        (pattern) => `${root}${language}${pattern}\n  Cache-Control: ${immutableCacheControl}\n`,
      ),
    ),
  ];
  return { path: "_headers", content: rules.join("\n") };
}

/** Notice for hosts that read their files only at the root, when the site has a base path. */
export function basePathNotices(name: string, base: string): string[] {
  if (base === "/") return [];
  return [
    `${name} serves a folder from the root of a domain. Put the output into ${base.slice(1)} inside that folder, and _headers and _redirects at its top level.`,
  ];
}
