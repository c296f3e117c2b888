import { baseToRoot } from "../../site-files/address-to-url.ts";
import { targetToUrl } from "../redirect-forms.ts";
import type { HostSetup } from "./host.ts";
import { escapeExpression, indent, quote, quoteUrl, toLowerAscii } from "./nginx-text.ts";

/** The variables that hold where a request is redirected to, empty where it is not. */
export const redirectVariables = [
  { status: 301, variable: "$quire_moved" },
  { status: 302, variable: "$quire_found" },
] as const;

/**
 * Sources that a map may not hold as they are: it compares without regard to case, and there is a page or another
 * redirect that differs from them by its case alone.
 */
function findAmbiguous({ redirects, addresses }: Pick<HostSetup, "redirects" | "addresses">): Set<string> {
  const lowered = new Map<string, number>();
  const count = (address: string): void => {
    const key = toLowerAscii(address);
    lowered.set(key, (lowered.get(key) ?? 0) + 1);
  };
  for (const { from } of redirects) count(from);
  for (const address of addresses) count(address);
  return new Set(
    redirects.filter(({ from }) => (lowered.get(toLowerAscii(from)) ?? 0) > 1).map(({ from }) => from),
  );
}

/**
 * Sizes of nginx's hash tables: a power of two that one key and its neighbours fit into, and one that all fit into. They
 * have to stand before the first map of the whole configuration. Empty where nginx's own sizes do.
 */
export function toHashSizes({ redirects }: Pick<HostSetup, "redirects">): string {
  if (redirects.length === 0) return "";
  const longest = Math.max(...redirects.map(({ from }) => Buffer.byteLength(from)));
  const bucket = Math.max(128, 2 ** Math.ceil(Math.log2(longest * 2 + 64)));
  const all = Math.max(2_048, 2 ** Math.ceil(Math.log2(redirects.length * 4)));
  return `map_hash_bucket_size ${bucket};\nmap_hash_max_size ${all};\n`;
}

/** Maps from `$quire_path` to the targets of redirects, one for each status. */
export function toRedirectMaps({
  base,
  redirects,
  addresses,
}: Pick<HostSetup, "base" | "redirects" | "addresses">): string {
  if (redirects.length === 0) return "";
  const ambiguous = findAmbiguous({ redirects, addresses });
  const root = baseToRoot(base);
  const maps = redirectVariables.map(({ status, variable }) => {
    const lines = redirects
      .filter((redirect) => redirect.status === status)
      .map(({ from, to }) => {
        const key = ambiguous.has(from) ? quote(`~^${escapeExpression(from)}$`) : quote(from);
        return `${key} ${quoteUrl(targetToUrl(to, root))};\n`;
      });
    return `map $quire_path ${variable} {\n${indent(`default "";\n${lines.join("")}`)}}\n`;
  });
  return maps.join("");
}

/** The lines of a server that answer with redirects. */
export function toRedirectAnswers({ redirects }: Pick<HostSetup, "redirects">): string {
  if (redirects.length === 0) return "";
  return redirectVariables
    .map(({ status, variable }) => `if (${variable}) { return ${status} ${variable}; }\n`)
    .join("");
}
