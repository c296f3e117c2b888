import { renderRedirectPages } from "../urls/render-redirects.ts";
import type { Host } from "./host.ts";

/** Any static file server: everything has to be a file. */
export const staticHost: Host = {
  sendsHeaders: false,
  // Most of them compress on their own, or don't serve precompressed files.
  encodings: [],
  limits: {},
  files: (options) => renderRedirectPages(options.redirects, options),
  notices: ({ languagePaths = [] }) => [
    "Configure the server to serve a/b.html for /a/b, and to serve 404.html with status 404 for unknown paths. Files in assets/, search/ and the subfolders of data/ can be cached forever.",
    ...languagePaths.map((path) => `For unknown paths below /${path}/, serve ${path}/404.html.`),
  ],
};
