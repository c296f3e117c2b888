import { renderRedirectPages } from "../urls/render-redirects.ts";
import type { Host } from "./host.ts";

/**
 * GitHub Pages: serves `a/b.html` for `/a/b`, and `404.html` with status 404; supports neither headers nor redirects, and
 * sets a cache lifetime of ten minutes for all files. `.nojekyll` disables the Jekyll build, which would leave out names
 * that begin with `_`. Limits: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits,
 * file size in a repository: https://docs.github.com/en/repositories/working-with-files/managing-large-files.
 */
export const githubPages: Host = {
  sendsHeaders: false,
  encodings: [],
  limits: { siteBytes: 1_000_000_000, fileBytes: 100 * 1024 * 1024 },
  *files(options) {
    yield { path: ".nojekyll", content: "" };
    yield* renderRedirectPages(options.redirects, options);
  },
  notices: ({ base, languagePaths = [] }) => [
    ...(base === "/"
      ? [
          "GitHub Pages serves a project site under the repository name. Build with --base /<repository>/ unless the site has a custom domain.",
        ]
      : []),
    ...(languagePaths.length > 0
      ? ["GitHub Pages shows the 404 page of the main language for unknown paths of all languages."]
      : []),
  ],
};
