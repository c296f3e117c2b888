import { promises as fs } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { compareText } from "../../compare-text.ts";
import { pathWithin } from "../../path-within.ts";
import type { SourceTree } from "../source-identity.ts";
import type { FindExclusion } from "../tools/read-exclusions.ts";
import { linkRules } from "./link-rules.ts";

/** A file that an article may show or offer for download. */
export interface AttachmentFile {
  /** The folder that it must not leave: the content folder or a folder of static files. */
  readonly root: string;
  /** Relative to `root`, separated by `/`, as on disk. */
  readonly path: string;
}

/** Identifies an attachment. */
export function attachmentKey({ root, path }: AttachmentFile): string {
  return join(root, path);
}

/** Files that are published under URLs which differ from their paths. */
export interface StaticFolder {
  readonly root: string;
  /** The URL of the folder, relative to the site's root, without slashes at its ends; null if it has none. */
  readonly url: string | null;
  /** The folder's path relative to the content folder; undefined if it is elsewhere. */
  readonly contentPath: string | undefined;
  /** The folder's path relative to the project's root. */
  readonly projectPath: string;
  /** Relative to the folder, in order. */
  readonly paths: readonly string[];
}

/** All files below a folder, without hidden ones and symbolic links; none if the folder doesn't exist. */
async function listFiles(root: string): Promise<string[]> {
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort(compareText);
}

/**
 * Finds the folders of static files that the tool of a content folder publishes: in the project's root, and in the folder of its
 * content if its configuration names one.
 */
export async function findStaticFolders({
  folder,
  tool,
  projectRoot,
  sourceFolder = "",
  findExclusion,
}: Pick<SourceTree, "folder" | "tool" | "projectRoot"> & {
  readonly sourceFolder?: string;
  /** What the configuration of the tool leaves out. Default: nothing. */
  readonly findExclusion?: FindExclusion | undefined;
}): Promise<StaticFolder[]> {
  const { staticFolders } = linkRules[tool];
  const inSource = staticFolders.map((each) => ({ ...each, folder: `${sourceFolder}/${each.folder}` }));
  const folders = await Promise.all(
    [...staticFolders, ...(sourceFolder === "" ? [] : inSource)].map(async ({ folder: projectPath, url }) => {
      const root = join(projectRoot, projectPath);
      const contentPath = pathWithin(folder, root);
      const paths = await listFiles(root);
      const published =
        contentPath === undefined || findExclusion === undefined
          ? paths
          : paths.filter((path) => findExclusion(posix.join(contentPath, path)) !== "excluded");
      return { root, url, projectPath, contentPath, paths: published };
    }),
  );
  return folders.filter(({ paths }) => paths.length > 0);
}
