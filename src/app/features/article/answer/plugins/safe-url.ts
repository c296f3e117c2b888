import { attachmentUrlPattern } from "../../../../../bundle/paths.ts";

/** The allowed targets of a link in an answer; anything else is not a link. */
export type LinkTarget =
  | { readonly kind: "external"; readonly href: string }
  | { readonly kind: "mail"; readonly href: string }
  /** A path within this site, without its base: `/learn/physics`. */
  | { readonly kind: "site"; readonly href: string }
  /** A file of this site that is not a page, such as a picture: `/attachments/hill-0123456789ab.pdf`. */
  | { readonly kind: "file"; readonly href: string }
  /** A fragment of the same page: `#section-units`. */
  | { readonly kind: "fragment"; readonly href: string }
  | { readonly kind: "none" };

/** Whitespace and control characters: browsers drop some of them, so that `java&Tab;script:` would run. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const hiddenCharacters = /[\u0000-\u0020\u007F-\u00A0]/u;

/** Classifies a URL in an answer by an allow list. */
export function urlToLinkTarget(url: string): LinkTarget {
  if (hiddenCharacters.test(url)) return { kind: "none" };
  if (/^https?:\/\/[^/\\]/iu.test(url)) return { kind: "external", href: url };
  if (/^mailto:[^/]/iu.test(url)) return { kind: "mail", href: url };
  if (attachmentUrlPattern.test(url)) return { kind: "file", href: url };
  // Browsers read `\` as `/`: both `//host` and `/\host` lead to another site. Markdown escapes the second.
  if (/^\/(?![/\\]|%5C|%2F)/iu.test(url)) return { kind: "site", href: url };
  if (url.startsWith("#") && url.length > 1) return { kind: "fragment", href: url };
  return { kind: "none" };
}

/** True for URLs from which an answer's image may be loaded. */
export function isSafeImageUrl(url: string): boolean {
  return urlToLinkTarget(url).kind === "external" && /^https:/iu.test(url);
}
