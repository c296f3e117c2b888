import { fixedPages } from "../../bundle/pages/fixed-pages.ts";
import { homePath } from "../../bundle/pages/route-paths.ts";
import type { SiteLanguage } from "../languages/site-editions.ts";

/** The first parts of all paths that Quire writes, besides single files. */
const reservedNames: ReadonlySet<string> = new Set([
  ...Object.values(fixedPages).map(({ path }) => (path === homePath ? "index" : path.slice(1))),
  "assets",
  "attachments",
  "data",
  "feeds",
  "specimen",
]);

/** True for the name of a page or folder that Quire writes at the site's base. */
export function isReservedName(name: string): boolean {
  return reservedNames.has(name.toLowerCase());
}

/** True for the name of the folder that another language has at the base of the main one. */
export function isLanguagePath(name: string, language: SiteLanguage | undefined): boolean {
  return (
    language?.isMain === true &&
    language.selection.all.some(({ tag }) => tag !== language.tag && tag.toLowerCase() === name.toLowerCase())
  );
}
