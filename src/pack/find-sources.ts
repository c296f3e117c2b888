import { type Dirent, promises as fs } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../article/problem.ts";

/** What lies in a content folder. */
export interface FoundSources {
  /** Paths of the content files, relative to the folder, with `/` between their parts, in the order of their bytes. */
  readonly paths: readonly string[];
  /** Warnings about what was passed over and might have been meant. */
  readonly problems: readonly Problem[];
}

/** Thrown where the content folder can't be read at all. */
export class ContentFolderError extends Error {
  override name = "ContentFolderError";
}

/** Notes to people, drafts and what tools keep for themselves: never articles. */
function isIgnored(name: string): boolean {
  return (
    /^[._]/u.test(name) ||
    name === "node_modules" ||
    /^(?:readme|contributing|license|changelog)\.md$/iu.test(name)
  );
}

/** Orders by UTF-16 units: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * Finds all `*.md` below a folder, without following links: what lies outside the folder is not the publisher's to
 * give away by accident.
 */
export async function findSources(folder: string): Promise<FoundSources> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readFolder(folder, below)) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (isIgnored(entry.name)) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() && entry.name.endsWith(".md")) paths.push(path);
      else if (entry.isSymbolicLink()) problems.push(linkPassedOver(join(folder, path)));
      else if (/\.(?:mdx|markdown)$/iu.test(entry.name)) problems.push(otherEnding(join(folder, path)));
    }
  };
  await visit("");
  return { paths: paths.sort(compareText), problems };
}

async function readFolder(folder: string, below: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    const path = join(folder, below);
    const reasons: Record<string, string> = {
      ENOENT: "folder not found",
      ENOTDIR: "not a folder",
      EACCES: "permission denied",
    };
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new ContentFolderError(`${path}: ${reasons[code] ?? code}`, { cause: error });
  }
}

function passedOver(file: string, rule: string, reason: string, hint: string): Problem {
  return { file, line: 1, column: 1, severity: "warning", rule, reason, hint };
}

function linkPassedOver(file: string): Problem {
  return passedOver(
    file,
    "symbolic-link",
    "symbolic links are not followed",
    "Replace the link with a copy of its target.",
  );
}

function otherEnding(file: string): Problem {
  return passedOver(
    file,
    "file-ending",
    "only .md files are read as articles",
    "Rename it to .md if it is an article.",
  );
}
