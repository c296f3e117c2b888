import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { serveSite } from "../../../src/pack/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the sample is served, without a slash at the end. */
    readonly siteUrl: string;
    /** The folder that the sample was built into. */
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
  const site = await serveSite(folder, "/", 0);
  provide("siteUrl", site.url.replace(/\/$/u, ""));
  provide("siteFolder", folder);
  return async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
