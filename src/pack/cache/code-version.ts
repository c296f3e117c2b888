import { createHash } from "node:crypto";
import { promises as fs } from "node:fs";
import { join } from "node:path";
import { compareText } from "../find-sources.ts";

/** All of the project that a site is made by, as files and folders below it. */
const codePaths = ["src", "public", "index.html", "vite.config.ts", "tsconfig.json", "package-lock.json"];

async function listFiles(path: string): Promise<string[]> {
  const status = await fs.stat(path).catch(() => undefined);
  if (status === undefined) return [];
  if (!status.isDirectory()) return [path];
  const entries = await fs.readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A hash of the code: what one version of it made, no other version takes for its own. */
export async function toCodeVersion(projectFolder: string): Promise<string> {
  const files = (await Promise.all(codePaths.map((path) => listFiles(join(projectFolder, path))))).flat();
  const hash = createHash("sha256").update(process.version);
  for (const file of files.sort(compareText)) {
    hash.update(`\0${file.slice(projectFolder.length)}\0`).update(await fs.readFile(file));
  }
  return hash.digest("hex").slice(0, 32);
}
