import { type Dirent, promises as fs } from "node:fs";
import { join } from "node:path";
import { pathWithin } from "../path-within.ts";

/** Thrown if the content folder can't be read. */
export class ContentFolderError extends Error {
  override name = "ContentFolderError";
}

/** Everything below a folder. Paths are relative to it, separated by `/`, in order of their UTF-16 code units. */
export interface FileListing {
  /** All files but those in hidden folders and packages. */
  readonly files: readonly string[];
  /** Folders that weren't entered: hidden ones and packages. */
  readonly skippedFolders: readonly string[];
  /** Symbolic links that lead out of the folder or to nothing. */
  readonly outsideLinks: readonly string[];
  /** Of files that were found through a symbolic link, where they really are; relative to the folder. */
  readonly linkTargets: ReadonlyMap<string, string>;
}

/** Hidden folders in which GitBook and wikis of Azure DevOps keep pictures and other files of pages. */
const attachmentFolders: ReadonlySet<string> = new Set([".attachments", ".gitbook"]);

/** Folders that hold no content, but may be large. */
function isSkipped(name: string): boolean {
  return name === "node_modules" || (name.startsWith(".") && !attachmentFolders.has(name));
}

/** The folder in which builds keep what later ones can use, if it is within the content folder. */
const workFolderName = ".quire";

/**
 * Lists all files below a folder. Symbolic links are followed if they lead to another place in the folder, but not
 * around in a circle: nothing outside of the folder is published by accident. `excludedFolders` are left out
 * altogether. Throws `ContentFolderError`.
 */
export async function listFiles(
  folder: string,
  excludedFolders: readonly string[] = [],
): Promise<FileListing> {
  const files: string[] = [];
  const skippedFolders: string[] = [];
  const outsideLinks: string[] = [];
  const linkTargets = new Map<string, string>();
  const root = await fs.realpath(folder).catch(() => folder);
  const visit = async (subfolder: string, realSubfolder: string, chain: readonly string[]): Promise<void> => {
    for (const entry of await readFolder(folder, subfolder)) {
      const path = joinPath(subfolder, entry.name);
      const target = entry.isSymbolicLink()
        ? await resolveLink(root, join(folder, path))
        : {
            isFolder: entry.isDirectory(),
            isFile: entry.isFile(),
            path: joinPath(realSubfolder, entry.name),
          };
      if (target === undefined) outsideLinks.push(path);
      else if (target.isFolder) {
        // The cache of an earlier build is not part of the content.
        if (excludedFolders.includes(path) || entry.name === workFolderName) continue;
        if (isSkipped(entry.name)) skippedFolders.push(path);
        else if (!chain.includes(target.path)) await visit(path, target.path, [...chain, target.path]);
      } else if (target.isFile) {
        files.push(path);
        if (target.path !== path) linkTargets.set(path, target.path);
      }
    }
  };
  await visit("", "", [""]);
  return { files: files.sort(), skippedFolders, outsideLinks, linkTargets };
}

function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Where a symbolic link leads to within the root folder; undefined if it leads elsewhere or nowhere. */
async function resolveLink(
  root: string,
  link: string,
): Promise<{ readonly path: string; readonly isFolder: boolean; readonly isFile: boolean } | undefined> {
  try {
    const target = await fs.realpath(link);
    const path = pathWithin(root, target);
    if (path === undefined) return undefined;
    const stats = await fs.stat(target);
    return { path, isFolder: stats.isDirectory(), isFile: stats.isFile() };
  } catch {
    // A link to nothing, or in a circle.
    return undefined;
  }
}

async function readFolder(folder: string, subfolder: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(join(folder, subfolder), { withFileTypes: true });
  } catch (error) {
    const path = join(folder, subfolder);
    const reasons: Record<string, string> = {
      ENOENT: "folder not found. Name the folder with the articles with --content",
      ENOTDIR: "a file, not a folder. Name the folder with the articles with --content",
      EACCES: "permission denied",
    };
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new ContentFolderError(`${path}: ${reasons[code] ?? code}`, { cause: error });
  }
}
