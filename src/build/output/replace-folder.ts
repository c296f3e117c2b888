import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToAncestors } from "../../content/file-path.ts";
import { OutputError } from "./output-error.ts";

/** Files of each language that name others by their version: replaced when everything they name is in place. */
const lastFilePattern = /(?:^|\/)(?:data\/manifest\.json|service-worker\.js)$/u;

/** Of a publisher who commits the site from its folder: it stays, as their history is in it. */
export const repositoryName = ".git";

/**
 * The steps that turn the folder `target` into `next`, which they empty; the files `inPlace` of `target` stay. Node
 * can't exchange two folders at once, and between two renames of whole folders a killed process would leave neither.
 * Each of these steps is atomic, and after any of them every file of the previous site, or its successor, is there:
 * new files come first, then replacements, and nothing is removed before that. Throws `OutputError` before the first step if a
 * folder within `target` is a symbolic link.
 */
export function* planReplacement(
  next: string,
  target: string,
  inPlace: Iterable<string> = [],
): Generator<() => void> {
  const nextFiles = listFiles(next);
  const existing = new Set(listFiles(target));
  const added = nextFiles.filter((path) => !existing.has(path));
  const replaced = nextFiles.filter((path) => existing.has(path));
  const isPage = (path: string): boolean => path.endsWith(".html");
  const isLast = (path: string): boolean => lastFilePattern.test(path);
  const order = [
    ...added.filter((path) => !isPage(path) && !isLast(path)),
    ...added.filter((path) => isPage(path)),
    ...replaced.filter((path) => !isLast(path)),
    ...nextFiles.filter(isLast),
  ];
  const makeFolder = createFolderMaker(target);
  for (const path of order) {
    yield () => {
      makeFolder(dirname(path));
      moveFile(join(next, path), join(target, path));
    };
  }
  const wanted = new Set([...nextFiles, ...inPlace]);
  const stale = [...existing].filter((path) => !wanted.has(path));
  for (const path of stale) {
    // A folder may have taken its place.
    if (isFile(join(target, path))) yield () => rmSync(join(target, path));
  }
  const emptied = new Set(stale.flatMap((path) => pathToAncestors(path)));
  // The innermost first.
  for (const folder of [...emptied].sort().reverse()) yield () => removeIfEmpty(join(target, folder));
}

/** Turns `target` into `next` without a moment in which neither site is there. Blocks, so that no signal ends it half-way. */
export function replaceFolder(next: string, target: string, inPlace: Iterable<string> = []): void {
  if (!existsSync(target)) {
    renameSync(next, target);
    return;
  }
  for (const step of planReplacement(next, target, inPlace)) step();
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const entryPath = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entryPath === repositoryName) continue;
      if (entry.isDirectory()) {
        visit(entryPath);
        continue;
      }
      if (entry.isSymbolicLink()) assertNoFolder(join(folder, entryPath));
      files.push(entryPath);
    }
  };
  visit("");
  return files.sort();
}

/** What is written through a link to a folder would land outside of the output folder. */
function assertNoFolder(link: string): void {
  if (statSync(link, { throwIfNoEntry: false })?.isDirectory()) {
    throw new OutputError(
      `${link} is a symbolic link to a folder, and a build writes nothing outside of the output folder`,
      "Remove the link, and build again.",
    );
  }
}

function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    // Nothing there, or one of its folders is a file by now.
    return false;
  }
}

/** Returns a function that makes a folder within `target`, in place of a file if one has its name; each once. */
function createFolderMaker(target: string): (folder: string) => void {
  const made = new Set<string>(["."]);
  const make = (folder: string): void => {
    if (made.has(folder)) return;
    make(dirname(folder));
    const path = join(target, folder);
    if (isFile(path)) rmSync(path);
    mkdirSync(path, { recursive: true });
    made.add(folder);
  };
  return make;
}

/** Moves a file to its place, also if that of a folder. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!statSync(to, { throwIfNoEntry: false })?.isDirectory()) throw error;
    rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}

function removeIfEmpty(folder: string): void {
  // A file may have taken its place.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() && readdirSync(folder).length === 0)
    rmdirSync(folder);
}
