/** An address on the site, from its base on: decoded, in NFC, with a slash at its start and none at its end. */
export type SiteAddress = string & { readonly __brand: "SiteAddress" };

/** An address as read, or why there is none. */
export type ReadSiteAddress =
  | { readonly kind: "address"; readonly address: SiteAddress }
  | { readonly kind: "bad"; readonly reason: string; readonly hint: string };

/** Longest part of an address, in UTF-8 bytes: file systems stop at 255 for a name, of which `.html` takes some. */
export const maxPartBytes = 240;

/**
 * A part of an address: neither what means something to hosts, shells and Windows (`*` and `:` are patterns of hosts),
 * nor a dot at its start, so that no address ever leaves the output folder or names a hidden file.
 */
const partPattern = /^[^.\p{C}\p{Z}/\\?#%*:<>"|^`{}[\]](?:[^\p{C}\p{Z}/\\?#%*:<>"|^`{}[\]]| (?=[^ ]))*$/u;

function bad(reason: string, hint: string): ReadSiteAddress {
  return { kind: "bad", reason, hint };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads an address as people write it: `/learn/physics/questions/why`, `old/page.html` or `/old%20page/`. It may be
 * percent-encoded, lack its first slash and have one at its end.
 */
export function readSiteAddress(written: string): ReadSiteAddress {
  const text = written.trim();
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(text)) {
    return bad("is not a path on this site", "Write only the path, from the first slash after the host.");
  }
  if (/[?#]/u.test(text)) {
    return bad(
      "contains a query string (?) or a fragment (#)",
      "Write only the path: static hosts ignore the rest.",
    );
  }
  const path = decode(text)?.normalize("NFC");
  if (path === undefined)
    return bad("contains an invalid percent encoding", "Write %25 for a literal percent sign.");
  const parts = path.replace(/^\//u, "").replace(/\/+$/u, "").split("/");
  if (parts.length === 1 && parts[0] === "") return { kind: "address", address: "/" as SiteAddress };
  const wrong = parts.find((part) => !partPattern.test(part));
  if (wrong !== undefined) {
    const shown = wrong === "" ? "an empty path segment" : `the path segment ${JSON.stringify(wrong)}`;
    return bad(
      `contains ${shown}, which cannot be published`,
      "Use letters, digits, hyphens and single dots; wildcards are not supported.",
    );
  }
  if (parts.some((part) => new TextEncoder().encode(part).length > maxPartBytes)) {
    return bad(`contains a path segment longer than ${maxPartBytes} bytes`, "Shorten it.");
  }
  return { kind: "address", address: `/${parts.join("/")}` as SiteAddress };
}

/** The checked constructor of an address on the site; undefined where the text can't be one. */
export function toSiteAddress(text: string): SiteAddress | undefined {
  const read = readSiteAddress(text);
  return read.kind === "address" ? read.address : undefined;
}
