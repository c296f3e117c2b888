import { redirectsToLines } from "../urls/render-redirects.ts";
import { baseToRoot } from "../urls/url-to-href.ts";
import { basePathNotices, renderHeadersFile } from "./headers-file.ts";
import type { Host } from "./host.ts";

/**
 * Netlify: serves `a/b.html` for `/a/b`, `404.html` with status 404, and compresses on its own. Files per folder:
 * https://docs.netlify.com/site-deploys/overview#files-per-directory-limit. Files:
 * https://docs.netlify.com/manage/routing/headers and /redirects/overview.
 */
export const netlify: Host = {
  sendsHeaders: true,
  encodings: [],
  limits: { filesPerFolder: 54_000 },
  *files(options) {
    const { base, redirects, languagePaths = [] } = options;
    yield renderHeadersFile(options);
    const root = baseToRoot(base);
    const notFoundLines = languagePaths.map((path) => `${root}/${path}/* ${root}/${path}/404.html 404`);
    const lines = [...redirectsToLines(redirects, base), ...notFoundLines];
    if (lines.length > 0) yield { path: "_redirects", content: `${lines.join("\n")}\n` };
  },
  notices: ({ base }) => basePathNotices("Netlify", base),
};
