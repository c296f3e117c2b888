import { attachmentsFolder } from "../../../bundle/paths.ts";
import { lastSegment } from "../../../content/file-path.ts";

/** Longest readable part of a name: enough to recognize a file. */
const maxNameLength = 40;

/**
 * The path of a published attachment, relative to the site's base: its name in ASCII and a hash of its contents, so that
 * it can be cached forever. A narrower version of a picture has its width in pixels at the end: `hill-1a2b3c4d5e6f-480w.webp`.
 */
export function attachmentPath(sourcePath: string, hash: string, extension: string, width?: number): string {
  const fileName = lastSegment(sourcePath).replace(/\.[^.]*$/u, "");
  const name = fileName
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, maxNameLength)
    .replace(/^-+|-+$/gu, "");
  const suffix = width === undefined ? "" : `-${width}w`;
  return `${attachmentsFolder}/${name || "file"}-${hash}${suffix}.${extension}`;
}
