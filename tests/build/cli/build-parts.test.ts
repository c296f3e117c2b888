import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../../../src/build/project.ts";
import { readFiles } from "../../support/read-files.ts";
import { runQuire } from "../../support/run-quire.ts";
import { shareApp, takeSharedApp } from "../../support/shared-apps.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

// In two languages, as each has a folder and pages of its own.
test("a site that is built in two parts is the one that one build writes", { timeout: 240_000 }, async () => {
  const folder = createTempFolder();
  const project = join(folder, "project");
  // All from one folder, whose cache has the app, but no pages.
  cpSync(join(projectFolder, "tests/fixtures/languages"), project, { recursive: true });
  const [workFolder, content] = [join(project, ".quire"), join(project, "content")];
  takeSharedApp("languages", workFolder, content);
  for (const part of ["1", "2"])
    await runQuire(project, "build", "--part", `${part}/2`, "--out", `../parts/${part}`);
  await runQuire(project, "build");
  shareApp("languages", workFolder, content);
  await runQuire(folder, "assemble", "parts", "--out", "site");
  const site = readFiles(join(folder, "site"));
  expect([...site.keys()]).toContain("learn/physics/questions/why-does-ice-float.html");
  expect(site).toEqual(readFiles(join(project, "dist")));
  const second = [...readFiles(join(folder, "parts/2")).keys()];
  expect(second).toContain("learn/physics/questions/why-does-ice-float.html");
  expect(second.filter((path) => !path.endsWith(".html"))).toEqual([".quire-output", "quire-part.json"]);
});
