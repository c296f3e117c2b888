import { redirectPages } from "../redirect-forms.ts";
import type { Host } from "./host.ts";

/** Any server of files, of which nothing is known: all that can be is a file. */
export const staticHost: Host = {
  summary: "any server of files: redirects as pages, the security policy in the pages",
  sendsHeaders: false,
  // Most of them compress by themselves, or send no copies that lie beside a file.
  encodings: [],
  limits: {},
  files: ({ base, url, redirects }) => redirectPages(redirects, { base, url }),
  notices: () => [
    "Let the server send a/b.html for /a/b, and 404.html with status 404 for what there is not; files in assets/, search/ and the folders of data/ may be cached for ever.",
  ],
};
