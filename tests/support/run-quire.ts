import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { projectFolder } from "../../src/build/project.ts";

/** Node's arguments that run the command line from its sources, in any folder. */
export const quireArguments: readonly string[] = [
  "--import",
  pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href,
  join(projectFolder, "src/build/cli/main.ts"),
];

/** Runs the command line in a folder. What it prints is shown if it fails. */
export async function runQuire(cwd: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [...quireArguments, ...args], { cwd });
}
