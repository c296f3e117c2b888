import { execFileSync } from "node:child_process";
import { projectFolder } from "../../../src/build/project.ts";

/** Builds a site into a folder, as `npm run build` does. Shows what that prints only if it fails. */
export function runBuild(out: string, ...flags: readonly string[]): void {
  execFileSync("npm", ["run", "--silent", "build", "--", "--out", out, ...flags], {
    cwd: projectFolder,
    stdio: "pipe",
  });
}
