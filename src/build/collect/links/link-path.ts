import { lastSegment, parentPath } from "../../../content/file-path.ts";
import { contentFilePattern } from "../../../content/parse-article-path.ts";

/**
 * Paths of links and sources, relative to the content folder: segments joined by `/`, in NFC, without a leading slash. The
 * empty path is the folder itself.
 */

/** Endings of pages, as sources and as published. */
const pageEnding = /\.(?:markdown|md|mdown|mdx|mkd|qmd|rmd|html?)$/iu;

/** Names of the page of a folder. */
const folderPageName = /(?:^|\/)_?(?:index|readme)$/iu;

/** Joins a relative path to a folder; undefined if it leads out of the content folder. */
export function joinPath(folder: string, path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.normalize("NFC").split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}

/** True for a path with the ending of a source: `a.md`. */
export function hasSourceEnding(path: string): boolean {
  return contentFilePattern.test(path);
}

/** A path without the ending of a page: `a/b.md` and `a/b.html` become `a/b`. */
export function stripPageEnding(path: string): string {
  return path.replace(pageEnding, "");
}

/** The path of a page as most tools publish it: `a/b.md` is `a/b`; `a/index.md` and `a/README.md` are `a`. */
export function pathToRoute(path: string): string {
  return stripPageEnding(path).replace(folderPageName, "");
}

/** `01-intro` and `2024-11-30-intro` are published as `intro` by several tools. */
const orderPrefix = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d+)[-_. ]+(?=\p{L})/u;

/** A key that is the same for all spellings of a route which tools treat alike: case, spaces, punctuation, order prefixes. */
export function routeToLooseKey(route: string): string {
  return route
    .normalize("NFC")
    .toLowerCase()
    .split("/")
    .map((segment) =>
      segment
        .replace(orderPrefix, "")
        .replace(/[^\p{L}\p{M}\p{N}+#.]+/gu, "-")
        .replace(/^-+(?=.)|(?<=.)-+$/gu, ""),
    )
    .join("/");
}

/** Names that only say what a file is: the name of its folder says what it is about. */
const genericName = /^(?:article|task)$/u;

/**
 * Names that a file's path contains: the number of a note in front of its title, `20240131 Tea`, the path that Logseq writes
 * as one name, `a___b`, and the folder of an article, `01-tea/article`.
 */
export function pathToOtherNames(path: string): string[] {
  const name = stripPageEnding(lastSegment(path));
  const number = /^\d{8,14}(?=[ _-])/u.exec(name)?.[0];
  const folder = genericName.test(name) ? lastSegment(parentPath(path)).replace(orderPrefix, "") : "";
  return [
    ...(folder === "" ? [] : [folder]),
    ...(number === undefined ? [] : [number]),
    ...(name.includes("___") ? [name.replaceAll("___", "/")] : []),
  ];
}
