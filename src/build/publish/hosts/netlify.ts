import { redirectsToLines } from "../urls/render-redirects.ts";
import { basePathNotices, renderHeadersFile } from "./headers-file.ts";
import type { Host } from "./host.ts";

/**
 * Netlify: serves `a/b.html` for `/a/b`, `404.html` with status 404, and compresses on its own. Files per folder:
 * https://docs.netlify.com/site-deploys/overview#files-per-directory-limit. Files:
 * https://docs.netlify.com/manage/routing/headers and /redirects/overview.
 */
export const netlify: Host = {
  summary: "Netlify: _headers and _redirects",
  sendsHeaders: true,
  encodings: [],
  limits: { filesPerFolder: 54_000 },
  *files({ base, headers, redirects }) {
    yield renderHeadersFile({ base, headers });
    const lines = redirectsToLines(redirects, base);
    if (lines.length > 0) yield { path: "_redirects", content: `${lines.join("\n")}\n` };
  },
  notices: ({ base }) => basePathNotices("Netlify", base),
};
