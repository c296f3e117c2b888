import { parentPath } from "../../../content/file-path.ts";

/** Names of the folder that documentation is usually published below. */
const usualBase = /^(?:docs?|documentation|guides?|handbook|help|kb|manual|wiki)$/iu;

/** At most this many folders may stand before the content folder in a URL. */
const maxBaseLength = 2;

/** A folder whose name the publisher's site fills in, such as its version: `/docs/{{version}}/tea`. */
const filledInFolder = /^\{\{[^{}]+\}\}$/u;

/**
 * The paths that a path from the root of a larger site may mean if the content folder is at another place of it than its name
 * says: what follows a folder that is filled in, else a part of the path. A single name is too little to be sure, unless the
 * folder before it is a usual one.
 */
export function pathsBelowBase(path: string): string[] {
  const segments = path.split("/");
  const filledIn = segments.findLastIndex((segment) => filledInFolder.test(segment));
  if (filledIn >= 0) return [segments.slice(filledIn + 1).join("/")];
  return Array.from({ length: maxBaseLength }, (_, index) => segments.slice(index + 1)).flatMap((rest) =>
    rest.length > 1 || (rest.length === 1 && segments.length === 2 && usualBase.test(segments[0] ?? ""))
      ? [rest.join("/")]
      : [],
  );
}

/**
 * The paths that a path from the root may mean if a folder above the file that links to it is the root of its site: the innermost first.
 * A single name is too little to be sure.
 */
export function pathsInAncestors(path: string, file: string): string[] {
  if (!path.includes("/")) return [];
  const paths: string[] = [];
  for (let folder = parentPath(file); folder !== ""; folder = parentPath(folder))
    paths.push(`${folder}/${path}`);
  return paths;
}
