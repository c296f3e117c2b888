import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFiles } from "../../support/read-files.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const main = fileURLToPath(new URL("../../../src/build/cli/main.ts", import.meta.url));
const languages = fileURLToPath(new URL("../../fixtures/languages", import.meta.url));

/** Runs the command line in a folder. What it prints is shown if it fails. */
function quire(cwd: string, ...args: readonly string[]): void {
  const tsx = import.meta.resolve("tsx");
  execFileSync(process.execPath, ["--import", tsx, main, ...args], {
    cwd,
    stdio: "pipe",
  });
}

// In two languages, as each has a folder and pages of its own.
test("a site that is built in two parts is the one that one build writes", () => {
  const folder = createTempFolder();
  // All from one folder, whose cache has the app, but no pages.
  cpSync(languages, join(folder, "project"), { recursive: true });
  for (const part of ["1", "2"])
    quire(join(folder, "project"), "build", "--part", `${part}/2`, "--out", `../parts/${part}`);
  quire(join(folder, "project"), "build");
  quire(folder, "assemble", "parts", "--out", "site");
  const site = readFiles(join(folder, "site"));
  expect([...site.keys()]).toContain("learn/physics/questions/why-does-ice-float.html");
  expect(site).toEqual(readFiles(join(folder, "project", "dist")));
  const second = [...readFiles(join(folder, "parts/2")).keys()];
  expect(second).toContain("learn/physics/questions/why-does-ice-float.html");
  expect(second.filter((path) => !path.endsWith(".html"))).toEqual([".quire-output", "quire-part.json"]);
});
