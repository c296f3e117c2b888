import { redirectPages } from "../redirect-forms.ts";
import type { Host } from "./host.ts";

/**
 * GitHub Pages: sends `a/b.html` for `/a/b`, and `404.html` with status 404; knows neither headers nor redirects, and
 * lets all files be cached for ten minutes. `.nojekyll` keeps it from building the site anew and from leaving out names
 * that begin with `_`. Limits: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits,
 * and of a file in a repository https://docs.github.com/en/repositories/working-with-files/managing-large-files.
 */
export const githubPages: Host = {
  summary: "GitHub Pages: .nojekyll, redirect pages, content security policy as a meta tag",
  sendsHeaders: false,
  encodings: [],
  limits: { siteBytes: 1_000_000_000, fileBytes: 100 * 1024 * 1024 },
  *files({ base, url, redirects }) {
    yield { path: ".nojekyll", content: "" };
    yield* redirectPages(redirects, { base, url });
  },
  notices: ({ base }) =>
    base === "/"
      ? [
          "GitHub Pages serves a project site under the repository name. Build with --base /<repository>/ unless the site has a custom domain.",
        ]
      : [],
};
