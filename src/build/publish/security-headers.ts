import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Runs before the first paint. Inlined: a separate file would delay the answer. */
export const themeScript = readFileSync(new URL("../../../public/theme.js", import.meta.url), "utf8");

const themeHash = createHash("sha256").update(themeScript).digest("base64");

/**
 * The content security policy. Scripts may only come from the site's own files, so nothing in an article
 * can run; the inlined script is allowed by its hash. Inline styles are allowed because KaTeX positions its glyphs with them.
 */
const contentSecurityPolicy = {
  "default-src": "'self'",
  "script-src": `'self' 'sha256-${themeHash}'`,
  "style-src": "'self' 'unsafe-inline'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "img-src": "'self' https: data:",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
} as const;

/** Directives that browsers only accept in a header. */
const headerOnlyDirectives: ReadonlySet<string> = new Set(["frame-ancestors"]);

function directivesToText(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join("; ");
}

/** Headers of every response. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": directivesToText(Object.entries(contentSecurityPolicy)),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** The same policy as a meta element, for hosts that don't support custom headers. */
export const securityPolicyMeta = `<meta http-equiv="Content-Security-Policy" content="${directivesToText(
  Object.entries(contentSecurityPolicy).filter(([name]) => !headerOnlyDirectives.has(name)),
)}">`;
