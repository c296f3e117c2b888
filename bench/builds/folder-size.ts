import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { median } from "../report/median.ts";

/** What a site takes up. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** Of the HTML files, in bytes. */
  readonly medianPage: number;
}

/** Adds up the files of a folder and its subfolders. */
export function measureFolder(folder: string): FolderSize {
  let [files, bytes] = [0, 0];
  const pages: number[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = statSync(join(entry.parentPath, entry.name));
    files += 1;
    bytes += size;
    if (entry.name.endsWith(".html")) pages.push(size);
  }
  return { files, bytes, medianPage: median(pages) };
}
