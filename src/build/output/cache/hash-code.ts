import { createHash } from "node:crypto";
import { promises as fs } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../compare-text.ts";

/** Everything in the project that affects a build's output, as files and folders. */
const codePaths = ["src", "public", "index.html", "vite.config.ts", "tsconfig.json", "package-lock.json"];

async function listFiles(path: string): Promise<string[]> {
  if (!(await fs.stat(path)).isDirectory()) return [path];
  const entries = await fs.readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A hash of the code, so that no version reuses what another one cached. */
export async function hashCode(projectFolder: string): Promise<string> {
  const files = (await Promise.all(codePaths.map((path) => listFiles(join(projectFolder, path))))).flat();
  const hash = createHash("sha256").update(process.version);
  for (const file of files.sort(compareText)) {
    hash.update(`\0${file.slice(projectFolder.length)}\0`).update(await fs.readFile(file));
  }
  return hash.digest("hex").slice(0, 32);
}
