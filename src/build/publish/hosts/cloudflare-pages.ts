import { must } from "../../../content/must.ts";
import { formatCount } from "../../count-of.ts";
import { redirectsToLines, renderRedirectPages } from "../urls/render-redirects.ts";
import { basePathNotices, renderHeadersFile } from "./headers-file.ts";
import type { Host } from "./host.ts";

/** Limits of `_redirects`: number of redirects, and characters per redirect (…/pages/configuration/redirects). */
const maxRedirects = 2_000;
const maxRedirectLength = 1_000;

/**
 * Cloudflare Pages: serves `a/b.html` for `/a/b`, the nearest `404.html` with status 404, and compresses on its own. Limits:
 * https://developers.cloudflare.com/pages/platform/limits (paid plans: 100,000 files since January 2026). Of `_headers`
 * it reads 100 rules of 2,000 characters per line; there are 8, and 7 for each further language. Redirects beyond the limits become pages.
 */
export const cloudflarePages: Host = {
  sendsHeaders: true,
  encodings: [],
  limits: { plan: "the free plan", files: 20_000, fileBytes: 25 * 1024 * 1024 },
  *files(options) {
    const { base, redirects } = options;
    yield renderHeadersFile(options);
    const lines = redirectsToLines(redirects, base);
    const isWithinLimit = (line: string | undefined) =>
      line !== undefined && line.length <= maxRedirectLength;
    const writtenLines = lines.filter(isWithinLimit).slice(0, maxRedirects);
    if (writtenLines.length > 0) yield { path: "_redirects", content: `${writtenLines.join("\n")}\n` };
    const writtenSet = new Set(writtenLines);
    yield* renderRedirectPages(
      redirects.filter((_, index) => !writtenSet.has(must(lines[index], "line for the redirect"))),
      options,
    );
  },
  notices: ({ base, redirects }) => [
    ...basePathNotices("Cloudflare Pages", base),
    ...(redirects.length > maxRedirects
      ? [
          `Cloudflare Pages supports ${formatCount(maxRedirects)} redirects. The other ${formatCount(redirects.length - maxRedirects)} are written as redirect pages.`,
        ]
      : []),
  ],
};
