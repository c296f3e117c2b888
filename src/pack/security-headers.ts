import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Runs before the first paint. In the page itself: a file of its own would keep the answer waiting for it. */
export const themeScript = readFileSync(new URL("../../public/theme.js", import.meta.url), "utf8");

const themeHash = createHash("sha256").update(themeScript).digest("base64");

/**
 * What a page may load and who may frame it. Scripts come from the site's own files alone, so nothing that an article
 * brings in can run; the one that stands in pages is known by its hash. Styles may stand in attributes, since KaTeX places its glyphs by them.
 */
const policy = {
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

/** Directives that a browser takes from a header alone. */
const headerOnly: ReadonlySet<string> = new Set(["frame-ancestors"]);

function toText(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join("; ");
}

/** Headers for every answer of a host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": toText(Object.entries(policy)),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** The same policy for a page's head, for hosts that send no headers of one's choice. */
export const policyElement = `<meta http-equiv="Content-Security-Policy" content="${toText(
  Object.entries(policy).filter(([name]) => !headerOnly.has(name)),
)}">`;
