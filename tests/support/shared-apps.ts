import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { contentToCacheFolder } from "../../src/build/cli/open-content-cache.ts";
import { projectFolder } from "../../src/build/project.ts";

/** The files of a build cache that hold Vite's builds of the app. */
const appFiles = ["apps.bin", "apps.json"];

/** Sites whose settings lead to the same app, as tests build several of them. */
export type SharedApp = "sample" | "languages";

function sharedFolder(name: SharedApp): string {
  return join(projectFolder, ".quire", "test-apps", name);
}

/**
 * Gives the build cache of a content folder the app that a test has built before: building it takes longer than anything else.
 * As in any cache, it counts only for the code that it was built from.
 */
export function takeSharedApp(name: SharedApp, workFolder: string, content: string): void {
  copyFiles(sharedFolder(name), contentToCacheFolder(workFolder, content));
}

/** Leaves the app that was built for a content folder to other tests. */
export function shareApp(name: SharedApp, workFolder: string, content: string): void {
  copyFiles(contentToCacheFolder(workFolder, content), sharedFolder(name));
}

/** Copies what is there of the files. Other processes see each of them whole: the old one, or the new one. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of appFiles) {
    if (!existsSync(join(from, name))) continue;
    const copy = join(to, `${name}.${process.pid}.new`);
    copyFileSync(join(from, name), copy);
    renameSync(copy, join(to, name));
  }
}
