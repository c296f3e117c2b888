import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../../src/build/project.ts";
import { runQuire } from "../../support/run-quire.ts";
import { type SharedApp, shareApp, takeSharedApp } from "../../support/shared-apps.ts";

export interface BuildOptions {
  /** Default: the sample collection. */
  readonly content?: string;
  readonly flags?: readonly string[];
  /** Leaves the app to other tests under this name. Default: only takes that of the sample, if it is the same. */
  readonly app?: SharedApp;
}

/** Builds a site in a folder, which has its cache, too. Returns the output folder. */
export async function runBuild(
  folder: string,
  { content = join(projectFolder, "content"), flags = [], app }: BuildOptions = {},
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const out = join(folder, "site");
  const workFolder = join(folder, ".quire");
  takeSharedApp(app ?? "sample", workFolder, content);
  await runQuire(folder, "build", "--content", content, "--out", out, ...flags);
  if (app !== undefined) shareApp(app, workFolder, content);
  return out;
}
