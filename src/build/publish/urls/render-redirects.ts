import type { BuildMessages } from "../../../i18n/build-messages.ts";
import type { UiLocale } from "../../ui-locale.ts";
import { escapeMarkup } from "../seo/escape-markup.ts";
import type { SiteFile } from "../site-file.ts";
import { isExternal, type RedirectTarget } from "./parse-redirects.ts";
import { redirectToFile } from "./redirect-file.ts";
import type { Redirect } from "./resolve-redirects.ts";
import { baseToRoot, urlToHref } from "./url-to-href.ts";

/** A target as an href: host-relative for a URL of this site. `root` as in `urlToHref`. */
export function targetToHref(target: RedirectTarget, root: string): string {
  return isExternal(target) ? target : urlToHref(target, root);
}

/** The lines of a `_redirects` file for Netlify and Cloudflare Pages: `from to status`. */
export function redirectsToLines(redirects: Iterable<Redirect>, base: string): string[] {
  const root = baseToRoot(base);
  return [...redirects].map(
    ({ from, to, status }) => `${urlToHref(from, root)} ${targetToHref(to, root)} ${status}`,
  );
}

/** What redirect pages need to know about the site. */
export interface RedirectPageOptions {
  readonly base: string;
  /** The site's origin without its base path; undefined if not configured. */
  readonly origin: string | undefined;
  readonly uiLocale: UiLocale;
  readonly messages: Pick<BuildMessages, "pageMoved" | "pageMovedTo">;
}

/**
 * A page that redirects without JavaScript or styles, and tells search engines the canonical URL
 * of its target. For hosts without redirects.
 */
function renderRedirectPage({ to }: Redirect, options: RedirectPageOptions): string {
  const { base, origin, uiLocale, messages } = options;
  const href = escapeMarkup(targetToHref(to, baseToRoot(base)));
  const canonical = isExternal(to)
    ? to
    : origin === undefined
      ? ""
      : urlToHref(to, origin + baseToRoot(base));
  return [
    `<!doctype html><html lang="${uiLocale.language}" dir="${uiLocale.direction}"><head><meta charset="utf-8">`,
    `<title>${escapeMarkup(messages.pageMoved)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="refresh" content="0; url=${href}">`,
    canonical === "" ? "" : `<link rel="canonical" href="${escapeMarkup(canonical)}">`,
    `</head><body><p>${messages.pageMovedTo(`<a href="${href}">${href}</a>`)}</p></body></html>\n`,
  ].join("");
}

/** A page per redirect, at the path where hosts look for it; never outside of the output folder. */
export function* renderRedirectPages(
  redirects: Iterable<Redirect>,
  options: RedirectPageOptions,
): Generator<SiteFile> {
  for (const redirect of redirects) {
    yield { path: redirectToFile(redirect.from), content: renderRedirectPage(redirect, options) };
  }
}
