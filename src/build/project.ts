import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgramOptions } from "./cli/program.ts";

/** Quire's own root folder, independent of the working directory: it contains the app that is built. Never written to. */
export const projectFolder = join(import.meta.dirname, "..", "..");

/** True in the published package, whose sources are compiled to JavaScript. */
const isPackage = import.meta.filename.endsWith(".js");

/** A source file's path as it is here: the package has `.js` files in place of `.ts` and `.tsx`. */
export function sourcePath(path: string): string {
  return isPackage ? path.replace(/\.tsx?$/u, ".js") : path;
}

/** How a command is called: `npm run check -- --content x` in the project, `npx quire check --content x` in the package. */
export function commandLine(command: string, flags = ""): string {
  const call = isPackage ? `npx quire ${command}` : `npm run ${command}`;
  if (flags === "") return call;
  return isPackage ? `${call} ${flags}` : `${call} -- ${flags}`;
}

/** A package in the registry: its name, and one of its versions. */
export interface PackageReference {
  readonly name: string;
  readonly version: string;
}

/** Quire's name in the registry, and its version. */
export function readPackageReference(): PackageReference {
  const text = readFileSync(join(projectFolder, "package.json"), "utf8");
  const { name, version } = JSON.parse(text) as PackageReference;
  return { name, version };
}

/** How the command line presents itself: as `npm run` in the project, as `quire` in the package. */
export function programOptions(): ProgramOptions {
  const { version } = readPackageReference();
  return isPackage
    ? { name: "quire", separator: "", version }
    : { name: "npm run", separator: "--", version };
}
