import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPreviewServer } from "../../../src/build/dev/preview-server.ts";
import { projectFolder } from "../../../src/build/project.ts";
import { runBuild } from "./run-build.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the sample site, without a trailing slash. */
    readonly siteUrl: string;
    /** Output folder of the sample site. */
    readonly siteFolder: string;
  }
}

/** Builds the sample collection as `npm run build` does, and serves it while the tests run. */
export default async function buildSample({ provide }: TestProject): Promise<() => Promise<void>> {
  const workFolder = join(projectFolder, ".quire", "test-site");
  const folder = await runBuild(workFolder, { app: "sample" });
  const site = await startPreviewServer(folder, "/", 0);
  provide("siteUrl", site.url.replace(/\/$/u, ""));
  provide("siteFolder", folder);
  return async () => {
    await site.close();
    rmSync(workFolder, { recursive: true, force: true });
  };
}
