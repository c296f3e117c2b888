import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../../../src/build/project.ts";
import { runQuire } from "../../support/run-quire.ts";
import { shareApp, takeSharedApp } from "../../support/shared-apps.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

test("wrong redirects end a build before pages are rendered", { timeout: 240_000 }, async () => {
  const project = join(createTempFolder(), "project");
  cpSync(join(projectFolder, "tests/fixtures/languages"), project, { recursive: true });
  const [workFolder, content] = [join(project, ".quire"), join(project, "content")];
  writeFileSync(join(content, "redirects"), "/old /nowhere\n");
  takeSharedApp("languages", workFolder, content);
  const build = runQuire(project, "build");
  await expect(build).rejects.toThrow(
    expect.objectContaining({
      code: 1,
      stderr: expect.stringMatching(/redirects:1:1: error: \/old redirects to \/nowhere/u),
    }),
  );
  shareApp("languages", workFolder, content);
  await expect(build).rejects.not.toHaveProperty("stderr", expect.stringContaining("Prerendering"));
});
