import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ReadNote } from "../../../content/markdown/expand-embeds.ts";
import { contentFilePattern } from "../../../content/parse-article-path.ts";

/** Largest note that can be embedded, in bytes. */
const maxBytes = 1_000_000;

function toKey(path: string): string {
  return path.normalize("NFC").toLowerCase().replace(contentFilePattern, "");
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The paths of notes by the last segment of their keys. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

function indexNotes(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(paths);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const path of paths) {
    const name = toKey(path).split("/").at(-1) ?? "";
    const group = index.get(name);
    if (group === undefined) index.set(name, [path]);
    else group.push(path);
  }
  indexes.set(paths, index);
  return index;
}

/**
 * Reads notes that the content file at `source` embeds, by their name or the end of their path; of several the one in the same
 * folder, then the one with the shortest path. `paths` are those of all content files.
 */
export function createNoteReader(folder: string, source: string, paths: readonly string[]): ReadNote {
  return (name) => {
    const key = toKey(name).replace(/^(?:\.{0,2}\/)+/u, "");
    const named = indexNotes(paths).get(key.split("/").at(-1) ?? "") ?? [];
    const found = named.filter((path) => `/${toKey(path)}`.endsWith(`/${key}`));
    const isNear = (path: string): boolean => folderOf(path) === folderOf(source);
    const [path] = found.toSorted(
      (one, other) => Number(isNear(other)) - Number(isNear(one)) || one.length - other.length,
    );
    if (path === undefined) return undefined;
    const file = join(folder, path);
    return statSync(file).size > maxBytes ? undefined : { path, text: readFileSync(file, "utf8") };
  };
}
