/** A URL path relative to the site's base: decoded, in NFC, with a leading and without a trailing slash. */
export type SiteUrl = string & { readonly __brand: "SiteUrl" };

/** A parsed URL, or why it is invalid. */
export type SiteUrlResult =
  | { readonly kind: "url"; readonly url: SiteUrl }
  | { readonly kind: "invalid"; readonly reason: string; readonly hint: string };

/** Longest path segment, in UTF-8 bytes: file systems limit names to 255, including `.html`. */
const maxSegmentBytes = 240;

/**
 * A path segment without characters that are special to hosts, shells or Windows (`*` and `:` are wildcards of hosts),
 * and without a leading dot, so that no URL can leave the output folder or name a hidden file.
 */
const segmentPattern = /^[^.\p{C}\p{Z}/\\?#%*:<>"|^`{}[\]](?:[^\p{C}\p{Z}/\\?#%*:<>"|^`{}[\]]| (?=[^ ]))*$/u;

function invalid(reason: string, hint: string): SiteUrlResult {
  return { kind: "invalid", reason, hint };
}

function decodeIfValid(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Parses a URL as people write it: `/learn/physics/questions/why`, `old/page.html` or `/old%20page/`. It may be
 * percent-encoded, lack the leading slash and have a trailing one.
 */
export function safeParseSiteUrl(value: string): SiteUrlResult {
  const text = value.trim();
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(text)) {
    return invalid("is not a path on this site", "Write only the path, from the first slash after the host.");
  }
  if (/[?#]/u.test(text)) {
    return invalid(
      "contains a query string (?) or a fragment (#)",
      "Write only the path: static hosts ignore the rest.",
    );
  }
  const path = decodeIfValid(text)?.normalize("NFC");
  if (path === undefined)
    return invalid("contains an invalid percent encoding", "Write %25 for a literal percent sign.");
  const segments = path.replace(/^\//u, "").replace(/\/+$/u, "").split("/");
  if (segments.length === 1 && segments[0] === "") return { kind: "url", url: "/" as SiteUrl };
  const invalidSegment = segments.find((segment) => !segmentPattern.test(segment));
  if (invalidSegment !== undefined) {
    const segmentLabel =
      invalidSegment === "" ? "an empty path segment" : `the path segment ${JSON.stringify(invalidSegment)}`;
    return invalid(
      `contains ${segmentLabel}, which cannot be published`,
      "Use letters, digits, hyphens and single dots; wildcards are not supported.",
    );
  }
  if (segments.some((segment) => new TextEncoder().encode(segment).length > maxSegmentBytes)) {
    return invalid(`contains a path segment longer than ${maxSegmentBytes} bytes`, "Shorten it.");
  }
  return { kind: "url", url: `/${segments.join("/")}` as SiteUrl };
}

/** Like `safeParseSiteUrl`, but returns undefined if the text is not a valid URL. */
export function parseSiteUrl(text: string): SiteUrl | undefined {
  const result = safeParseSiteUrl(text);
  return result.kind === "url" ? result.url : undefined;
}
