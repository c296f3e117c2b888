import { redirectPages } from "../redirect-forms.ts";
import type { Host } from "./host.ts";

/** Any server of files, of which nothing is known: all that can be is a file. */
export const staticHost: Host = {
  summary: "any server of files: redirects as pages, the security policy in the pages, .br and .gz files",
  sendsHeaders: false,
  encodings: ["br", "gz"],
  limits: {},
  files: ({ base, url, redirects }) => redirectPages(redirects, { base, url }),
  notices: () => [
    "Let the server send a/b.html for /a/b, and 404.html with status 404 for what there is not; files in assets/, search/ and the folders of data/ may be cached for ever.",
  ],
};
