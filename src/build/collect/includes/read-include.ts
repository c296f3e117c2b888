import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { ReadInclude } from "../../../content/markdown/expand-includes.ts";

/** Files and folders that lie in the root folder of a publisher's repository. */
const markerNames = [
  ".git",
  "mkdocs.yml",
  "mkdocs.yaml",
  "book.toml",
  "_config.yml",
  "_config.yaml",
  "hugo.toml",
  "hugo.yaml",
  "config.toml",
  "package.json",
  "astro.config.mjs",
  "docusaurus.config.js",
  "docusaurus.config.ts",
];

/** How many folders above the content folder may be the repository's root. */
const maxLevelsUp = 4;

/** Largest file that can be included, in bytes. */
const maxBytes = 1_000_000;

/** Matches a body that may include other files: what it becomes depends on more than its own bytes. */
export const includePattern =
  /8<--|@include|^[ \t]*<<<[ \t]|@\[code|\{\{#|^import\s+\w+\s+from\s+["'][^"'\n]+\.mdx?["']|\{%-?\s*include|!\[\[(?![^\]|#\n]*\.(?:png|jpe?g|gif|svg|webp|avif)[\]|#])/mu;

/** The root folder of the repository that a content folder belongs to; the folder itself if none is found. */
function findRoot(folder: string): string {
  let candidate = resolve(folder);
  for (let level = 0; level <= maxLevelsUp; level += 1) {
    if (markerNames.some((name) => existsSync(join(candidate, name)))) return candidate;
    candidate = dirname(candidate);
  }
  return resolve(folder);
}

function isWithin(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== "" && !path.startsWith("..") && !path.startsWith("/");
}

/**
 * Reads files that a content file includes: relative to it, to the content folder, to its parents up to the repository's
 * root. Nothing outside of that root is read, not even through a symbolic link.
 */
export function createIncludeReader(folder: string, file: string): ReadInclude {
  let bases: readonly string[] | undefined;
  return (path) => {
    const root = findRoot(folder);
    bases ??= [dirname(resolve(file)), ...parentsUpTo(resolve(folder), root), join(root, "_includes")];
    for (const candidate of bases.map((base) => join(base, path.replace(/^@(?:site)?\/?/u, "")))) {
      const text = readWithin(realpathSync(root), candidate);
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

function parentsUpTo(folder: string, root: string): string[] {
  const parents = [folder];
  for (let parent = folder; parent !== root && parent !== dirname(parent); ) {
    parent = dirname(parent);
    parents.push(parent);
  }
  return parents;
}

function readWithin(root: string, candidate: string): string | undefined {
  try {
    const file = realpathSync(candidate);
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > maxBytes || !isWithin(root, file)) return undefined;
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
