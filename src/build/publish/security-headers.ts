import type { Site } from "../settings/site-schema.ts";
import { inlineScriptSources } from "./inline-scripts.ts";

/** The part of the site's settings that its policy depends on. */
export type PolicySite = Pick<Site, "externalImages"> & Partial<Pick<Site, "headScripts">>;

/**
 * The content security policy. Scripts may only come from the site's own files, so nothing in an article or in one of
 * its pictures can run; the inlined scripts are allowed by their hashes. Inline styles are allowed because KaTeX positions its
 * glyphs with them. The publisher's own scripts of other sites are allowed one by one, with what they send and load.
 */
function siteToPolicy({
  externalImages,
  headScripts = [],
}: PolicySite): readonly (readonly [string, string])[] {
  const media = externalImages ? "'self' https:" : "'self'";
  const scripts = headScripts.map(({ src }) => src);
  const connections = headScripts.flatMap(({ src, connect }) => connect ?? [new URL(src).origin]);
  const pictures = externalImages ? [] : headScripts.flatMap(({ images }) => images);
  const join = (...sources: readonly string[]): string => [...new Set(sources)].join(" ");
  return Object.entries({
    "default-src": "'self'",
    "script-src": join("'self'", ...inlineScriptSources, ...scripts),
    ...(connections.length > 0 && { "connect-src": join("'self'", ...connections) }),
    "style-src": "'self' 'unsafe-inline'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "img-src": join(`${media} data:`, ...pictures),
    "media-src": media,
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  });
}

/** Directives that browsers only accept in a header. */
const headerOnlyDirectives: ReadonlySet<string> = new Set(["frame-ancestors"]);

function directivesToText(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join("; ");
}

/** Headers of every response, by name. */
export function siteToSecurityHeaders(site: PolicySite): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": directivesToText(siteToPolicy(site)),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
  };
}

/** The same policy as a meta element, for hosts that don't support custom headers. */
export function siteToSecurityPolicyMeta(site: PolicySite): string {
  const directives = siteToPolicy(site).filter(([name]) => !headerOnlyDirectives.has(name));
  return `<meta http-equiv="Content-Security-Policy" content="${directivesToText(directives)}">`;
}
