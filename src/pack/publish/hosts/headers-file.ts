import { securityHeaders } from "../../security-headers.ts";
import { baseToRoot } from "../../site-files/address-to-url.ts";
import type { SiteFile } from "../../site-files/site-file.ts";
import { immutableCaching, immutablePatterns } from "../cache-rules.ts";

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it. Both join the values of one header that several rules set,
 * so that no path is given caching twice: what is not named here has their default, `max-age=0, must-revalidate`.
 */
export function toHeadersFile(base: string): SiteFile {
  const root = baseToRoot(base);
  const security = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}\n`);
  const rules = [
    `${root}/*\n${security.join("")}`,
    ...immutablePatterns.map((pattern) => `${root}${pattern}\n  Cache-Control: ${immutableCaching}\n`),
  ];
  return { path: "_headers", content: rules.join("\n") };
}

/** What to tell where a host reads its files at its root alone, and the site lies below it. */
export function rootNotices(name: string, base: string): string[] {
  if (base === "/") return [];
  return [
    `${name} serves a folder from the root of a domain. Put the output into ${base.slice(1)} inside that folder, and _headers and _redirects at its top level.`,
  ];
}
