import { type Dirent, promises as fs } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../content/diagnostic.ts";

/** The content files of a folder. */
export interface SourceFiles {
  /** Paths relative to the folder, separated by `/`, in byte order. */
  readonly paths: readonly string[];
  /** Warnings about skipped files that may have been meant as articles. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Thrown if the content folder can't be read. */
export class ContentFolderError extends Error {
  override name = "ContentFolderError";
}

/** Readme files, drafts and files of tools: never articles. */
function isIgnored(name: string): boolean {
  return (
    /^[._]/u.test(name) ||
    name === "node_modules" ||
    /^(?:readme|contributing|license|changelog)\.md$/iu.test(name)
  );
}

/** Compares by UTF-16 code units: independent of the machine's locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * Finds all `*.md` files below a folder. Symbolic links aren't followed, so that nothing outside of the folder is
 * published by accident.
 */
export async function findSources(folder: string): Promise<SourceFiles> {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = async (subfolder: string): Promise<void> => {
    for (const entry of await readFolder(folder, subfolder)) {
      const path = subfolder === "" ? entry.name : `${subfolder}/${entry.name}`;
      if (isIgnored(entry.name)) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() && entry.name.endsWith(".md")) paths.push(path);
      else if (entry.isSymbolicLink()) diagnostics.push(symbolicLinkDiagnostic(join(folder, path)));
      else if (/\.(?:mdx|markdown)$/iu.test(entry.name))
        diagnostics.push(fileExtensionDiagnostic(join(folder, path)));
    }
  };
  await visit("");
  return { paths: paths.sort(compareText), diagnostics };
}

async function readFolder(folder: string, subfolder: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(join(folder, subfolder), { withFileTypes: true });
  } catch (error) {
    const path = join(folder, subfolder);
    const reasons: Record<string, string> = {
      ENOENT: "folder not found",
      ENOTDIR: "not a folder",
      EACCES: "permission denied",
    };
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new ContentFolderError(`${path}: ${reasons[code] ?? code}`, { cause: error });
  }
}

function skippedFileDiagnostic(file: string, rule: string, reason: string, hint: string): Diagnostic {
  return { file, line: 1, column: 1, severity: "warning", rule, reason, hint };
}

function symbolicLinkDiagnostic(file: string): Diagnostic {
  return skippedFileDiagnostic(
    file,
    "symbolic-link",
    "symbolic links are not followed",
    "Replace the link with a copy of its target.",
  );
}

function fileExtensionDiagnostic(file: string): Diagnostic {
  return skippedFileDiagnostic(
    file,
    "file-extension",
    "only .md files are read as articles",
    "Rename it to .md if it is an article.",
  );
}
