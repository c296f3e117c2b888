import { isAbsolute, relative, sep } from "node:path";

/**
 * Where a path is within a folder, separated by `/`: empty for the folder itself, undefined if it is outside. Compares
 * names only: where symbolic links may lead elsewhere, both must have been resolved.
 */
export function pathWithin(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  // On Windows, a path on another drive stays absolute.
  const isOutside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? undefined : inside.split(sep).join("/");
}
