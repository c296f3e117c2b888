/** Where a link of an answer may lead; everything else is not a link. */
export type LinkTarget =
  | { readonly kind: "external"; readonly href: string }
  | { readonly kind: "mail"; readonly href: string }
  /** A path of this site, from its base on: `/learn/physics`. */
  | { readonly kind: "site"; readonly href: string }
  /** A place in the same page: `#section-units`. */
  | { readonly kind: "fragment"; readonly href: string }
  | { readonly kind: "none" };

/** Blanks and control characters: browsers drop some of them, so that `java&Tab;script:` would run. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const hiddenCharacters = /[\u0000-\u0020\u007F-\u00A0]/u;

/** Decides what an address in an answer is, by what is allowed rather than by what is known to be bad. */
export function urlToTarget(url: string): LinkTarget {
  if (hiddenCharacters.test(url)) return { kind: "none" };
  if (/^https?:\/\/[^/\\]/iu.test(url)) return { kind: "external", href: url };
  if (/^mailto:[^/]/iu.test(url)) return { kind: "mail", href: url };
  // Browsers read `\` as `/`: both `//host` and `/\host` lead to another site. Markdown escapes the second.
  if (/^\/(?![/\\]|%5C|%2F)/iu.test(url)) return { kind: "site", href: url };
  if (url.startsWith("#") && url.length > 1) return { kind: "fragment", href: url };
  return { kind: "none" };
}

/** True for addresses that an answer's image may be loaded from. */
export function isImageUrl(url: string): boolean {
  return urlToTarget(url).kind === "external" && /^https:/iu.test(url);
}
