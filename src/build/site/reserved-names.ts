/** The first parts of all paths that Quire writes, besides single files. */
const reservedNames: ReadonlySet<string> = new Set([
  "404",
  "assets",
  "attachments",
  "data",
  "feeds",
  "index",
  "keywords",
  "learn",
  "saved",
  "search",
  "shared",
  "specimen",
  "study",
]);

/** True for the name of a page or folder that Quire writes at the site's base. */
export function isReservedName(name: string): boolean {
  return reservedNames.has(name.toLowerCase());
}
