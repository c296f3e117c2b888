import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Creates a subfolder of the work folder, which keeps itself out of version control. Throws if that is impossible. */
export function createWorkFolder(workFolder: string, ...names: readonly string[]): string {
  const folder = join(workFolder, ...names);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(workFolder, ".gitignore"), "*\n");
  return folder;
}
