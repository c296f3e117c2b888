import { redirectPages, redirectsToLines } from "../redirect-forms.ts";
import { rootNotices, toHeadersFile } from "./headers-file.ts";
import type { Host } from "./host.ts";

/** Redirects that `_redirects` may hold, and the length of each (…/pages/configuration/redirects). */
const maxRedirects = 2_000;
const maxRedirectLength = 1_000;

/**
 * Cloudflare Pages: sends `a/b.html` for `/a/b`, `404.html` with status 404, and compresses by itself. Limits:
 * https://developers.cloudflare.com/pages/platform/limits (paid plans: 100,000 files since January 2026). Of `_headers`
 * it reads 100 rules of 2,000 characters a line; there are 7. Redirects beyond its limits become pages.
 */
export const cloudflarePages: Host = {
  summary: "Cloudflare Pages: _headers and _redirects",
  sendsHeaders: true,
  encodings: [],
  limits: { plan: "the free plan", files: 20_000, fileBytes: 25 * 1024 * 1024 },
  *files({ base, url, redirects }) {
    yield toHeadersFile(base);
    const lines = redirectsToLines(redirects, base);
    const fits = (line: string | undefined) => line !== undefined && line.length <= maxRedirectLength;
    const listed = lines.filter(fits).slice(0, maxRedirects);
    if (listed.length > 0) yield { path: "_redirects", content: `${listed.join("\n")}\n` };
    const isListed = new Set(listed);
    yield* redirectPages(
      redirects.filter((_, index) => !isListed.has(lines[index] ?? "")),
      { base, url },
    );
  },
  notices: ({ base, redirects }) => [
    ...rootNotices("Cloudflare Pages", base),
    ...(redirects.length > maxRedirects
      ? [
          `Cloudflare Pages supports ${maxRedirects.toLocaleString("en")} redirects. The other ${(redirects.length - maxRedirects).toLocaleString("en")} are written as redirect pages.`,
        ]
      : []),
  ],
};
