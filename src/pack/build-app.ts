import { build as viteBuild } from "vite";
import type { OutputFiles } from "./output-files.ts";

/** Builds the app into an output folder, for a site below `base`. Adds its files to the tally. */
export async function buildApp(projectFolder: string, base: string, output: OutputFiles): Promise<void> {
  // React reads this, and whoever started the command may have set it to something else.
  process.env["NODE_ENV"] = "production";
  await viteBuild({
    root: projectFolder,
    configFile: `${projectFolder}vite.config.ts`,
    base,
    logLevel: "warn",
    build: { outDir: output.folder, emptyOutDir: false },
  });
  await output.countExisting();
}
