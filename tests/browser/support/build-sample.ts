import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startPreviewServer } from "../../../src/build/dev/preview-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the sample site, without a trailing slash. */
    readonly siteUrl: string;
    /** Output folder of the sample site. */
    readonly siteFolder: string;
  }
}

const project = fileURLToPath(new URL("../../..", import.meta.url));

/** Builds the sample collection as `npm run build` does, and serves it while the tests run. */
export default async function buildSample({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = join(project, ".quire", "test-site");
  execFileSync("npm", ["run", "--silent", "build", "--", "--out", folder], {
    cwd: project,
    stdio: "inherit",
  });
  const site = await startPreviewServer(folder, "/", 0);
  provide("siteUrl", site.url.replace(/\/$/u, ""));
  provide("siteFolder", folder);
  return async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
