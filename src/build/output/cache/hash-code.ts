import { createHash } from "node:crypto";
import { existsSync, promises as fs, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareText } from "../../compare-text.ts";

/** Everything in the project that affects a build's output, as files and folders. */
const codePaths = ["src", "public", "index.html", "package.json"];

async function listFiles(path: string): Promise<string[]> {
  if (!(await fs.stat(path)).isDirectory()) return [path];
  const entries = await fs.readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** npm's list of what is installed, in the innermost `node_modules` around a folder that has one; undefined if there is none. */
function findInstalledPackages(folder: string): string | undefined {
  const file = join(folder, "node_modules", ".package-lock.json");
  if (existsSync(file)) return file;
  return dirname(folder) === folder ? undefined : findInstalledPackages(dirname(folder));
}

/** A hash of the code and the packages it uses, so that no version reuses what another one cached. */
export async function hashCode(projectFolder: string): Promise<string> {
  const files = (await Promise.all(codePaths.map((path) => listFiles(join(projectFolder, path))))).flat();
  const installed = findInstalledPackages(projectFolder);
  const hash = createHash("sha256").update(process.version);
  for (const file of files.sort(compareText)) {
    // Synchronous: waiting for each of hundreds of small files takes longer than reading it.
    hash.update(`\0${file.slice(projectFolder.length)}\0`).update(readFileSync(file));
  }
  if (installed !== undefined) hash.update("\0installed\0").update(await fs.readFile(installed));
  return hash.digest("hex").slice(0, 32);
}
