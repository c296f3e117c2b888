import { targetToHref } from "../urls/render-redirects.ts";
import { baseToRoot } from "../urls/url-to-href.ts";
import type { HostOptions } from "./host.ts";
import { escapeRegExp, indent, lowercaseAscii, quote, quoteLiteral } from "./nginx-text.ts";

/** The variables that hold a request's redirect target; empty if there is none. */
const redirectVariables = [
  { status: 301, variable: "$quire_moved" },
  { status: 302, variable: "$quire_found" },
] as const;

/**
 * Sources that need a case-sensitive map key: nginx maps ignore case, and a page or another
 * redirect differs from them only by case.
 */
function findCaseConflicts({
  redirects,
  pageUrls,
}: Pick<HostOptions, "redirects" | "pageUrls">): Set<string> {
  const lowercaseCounts = new Map<string, number>();
  const count = (url: string): void => {
    const key = lowercaseAscii(url);
    lowercaseCounts.set(key, (lowercaseCounts.get(key) ?? 0) + 1);
  };
  for (const { from } of redirects) count(from);
  for (const url of pageUrls) count(url);
  return new Set(
    redirects
      .filter(({ from }) => (lowercaseCounts.get(lowercaseAscii(from)) ?? 0) > 1)
      .map(({ from }) => from),
  );
}

/**
 * Sizes of nginx's hash tables, as powers of two: the bucket fits the longest key, the table fits all keys. They
 * must come before the first map of the whole configuration. Empty if nginx's defaults suffice.
 */
export function renderHashSizes({ redirects }: Pick<HostOptions, "redirects">): string {
  if (redirects.length === 0) return "";
  const longest = Math.max(...redirects.map(({ from }) => Buffer.byteLength(from)));
  const bucketSize = Math.max(128, 2 ** Math.ceil(Math.log2(longest * 2 + 64)));
  const maxSize = Math.max(2_048, 2 ** Math.ceil(Math.log2(redirects.length * 4)));
  return `map_hash_bucket_size ${bucketSize};\nmap_hash_max_size ${maxSize};\n`;
}

/** Maps from `$quire_path` to redirect targets, one per status. */
export function renderRedirectMaps({
  base,
  redirects,
  pageUrls,
}: Pick<HostOptions, "base" | "redirects" | "pageUrls">): string {
  if (redirects.length === 0) return "";
  const caseConflicts = findCaseConflicts({ redirects, pageUrls });
  const root = baseToRoot(base);
  const maps = redirectVariables.map(({ status, variable }) => {
    const lines = redirects
      .filter((redirect) => redirect.status === status)
      .map(({ from, to }) => {
        const key = caseConflicts.has(from) ? quote(`~^${escapeRegExp(from)}$`) : quote(from);
        return `${key} ${quoteLiteral(targetToHref(to, root))};\n`;
      });
    return `map $quire_path ${variable} {\n${indent(`default "";\n${lines.join("")}`)}}\n`;
  });
  return maps.join("");
}

/** The server rules that send redirects. */
export function renderRedirectRules({ redirects }: Pick<HostOptions, "redirects">): string {
  if (redirects.length === 0) return "";
  return redirectVariables
    .map(({ status, variable }) => `if (${variable}) { return ${status} ${variable}; }\n`)
    .join("");
}
