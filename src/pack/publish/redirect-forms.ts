import { addressToUrl, baseToRoot } from "../site-files/address-to-url.ts";
import { escapeMarkup } from "../site-files/escape.ts";
import type { SiteFile } from "../site-files/site-file.ts";
import { isOutside, type RedirectTarget } from "./read-redirects.ts";
import { redirectToFile } from "./redirect-file.ts";
import type { Redirect } from "./redirects.ts";

/** A target as a link's URL: within the host for an address of the site. `root` as in `addressToUrl`. */
export function targetToUrl(target: RedirectTarget, root: string): string {
  return isOutside(target) ? target : addressToUrl(target, root);
}

/** The lines of a `_redirects` file, as Netlify and Cloudflare Pages read it: `from to status`. */
export function redirectsToLines(redirects: Iterable<Redirect>, base: string): string[] {
  const root = baseToRoot(base);
  return [...redirects].map(
    ({ from, to, status }) => `${addressToUrl(from, root)} ${targetToUrl(to, root)} ${status}`,
  );
}

/** Where redirects are pages: what they need to know of the site. */
export interface RedirectPageSetup {
  readonly base: string;
  /** The site's URL without its base path; undefined where its settings name none. */
  readonly url: string | undefined;
}

/**
 * A page that leads on by itself, works without JavaScript and without any style, and tells search engines what to show
 * instead. For hosts that know no redirects.
 */
function toRedirectPage({ to }: Redirect, { base, url }: RedirectPageSetup): string {
  const target = escapeMarkup(targetToUrl(to, baseToRoot(base)));
  const canonical = isOutside(to) ? to : url === undefined ? "" : addressToUrl(to, url + baseToRoot(base));
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8">`,
    "<title>Moved</title>",
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="refresh" content="0; url=${target}">`,
    canonical === "" ? "" : `<link rel="canonical" href="${escapeMarkup(canonical)}">`,
    `</head><body><p>This page has moved to <a href="${target}">${target}</a>.</p></body></html>\n`,
  ].join("");
}

/** A page for each redirect, where hosts look for the page of its source; never outside the output folder. */
export function* redirectPages(redirects: Iterable<Redirect>, setup: RedirectPageSetup): Generator<SiteFile> {
  for (const redirect of redirects) {
    yield { path: redirectToFile(redirect.from), content: toRedirectPage(redirect, setup) };
  }
}
