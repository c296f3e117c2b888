import { redirectPages } from "../redirect-forms.ts";
import type { Host } from "./host.ts";

/** Any server of files, of which nothing is known: all that can be is a file. */
export const staticHost: Host = {
  summary: "any static file server: redirect pages, content security policy as a meta tag",
  sendsHeaders: false,
  // Most of them compress by themselves, or send no copies that lie beside a file.
  encodings: [],
  limits: {},
  files: ({ base, url, redirects }) => redirectPages(redirects, { base, url }),
  notices: () => [
    "Configure the server to serve a/b.html for /a/b, and to serve 404.html with status 404 for unknown paths. Files in assets/, search/ and the subfolders of data/ can be cached forever.",
  ],
};
