import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ReadInclude } from "../../../content/markdown/expand-includes.ts";
import { pathWithin } from "../../path-within.ts";

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
  ".openpublishing.publish.config.json",
  "_quarto.yml",
  "conf.py",
  "pelicanconf.py",
  "data/variables",
  "docfx.json",
  "docs.json",
  "mint.json",
  ".yfm",
  "retype.yml",
];

/** Folders that tools look for included files in, below the content or the project. */
const includeFolders = ["_includes", "includes", "snippets", "_snippets", "examples"];

/** How many folders above the content folder may be the repository's root. */
const maxLevelsUp = 4;

/** Largest file that can be included, in bytes. */
const maxBytes = 1_000_000;

/** The root folder of the repository that a content folder belongs to; the folder itself if none is found. */
function findRoot(folder: string): string {
  let candidate = resolve(folder);
  for (let level = 0; level <= maxLevelsUp; level += 1) {
    if (markerNames.some((name) => existsSync(join(candidate, name)))) return candidate;
    candidate = dirname(candidate);
  }
  return resolve(folder);
}

/**
 * Reads files that a content file includes: relative to it, to the content folder, to its parents up to the repository's
 * root. Nothing outside of that root is read, not even through a symbolic link.
 */
export function createIncludeReader(folder: string, file: string): ReadInclude {
  let places: IncludePlaces | undefined;
  return (path) => {
    places ??= findPlaces(folder, file);
    const { root, bases } = places;
    for (const candidate of bases.map((base) => join(base, path.replace(/^@(?:site)?\/?/u, "")))) {
      const text = readWithin(root, candidate);
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

/** Where the paths of a file's includes may lead. */
interface IncludePlaces {
  /** The repository's root, without symbolic links. */
  readonly root: string;
  /** The folders that paths may be relative to, in the order in which they are tried. */
  readonly bases: readonly string[];
}

function findPlaces(folder: string, file: string): IncludePlaces {
  const root = findRoot(folder);
  // Those of the file come first, and then those of the content folder: a file may be a link to one elsewhere.
  const ofFile = parentsUpTo(dirname(resolve(file)), resolve(folder));
  const folders = [...new Set([...ofFile, ...parentsUpTo(resolve(folder), root)])];
  const bases = folders.flatMap((each) => [each, ...includeFolders.map((name) => join(each, name))]);
  return { root: realpathSync(root), bases };
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
    if (!stats.isFile() || stats.size > maxBytes || !pathWithin(root, file)) return undefined;
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
