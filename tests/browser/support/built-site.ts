import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type PreviewServer, startPreviewServer } from "../../../src/build/dev/preview-server.ts";
import { type BuildOptions, runBuild } from "./run-build.ts";

/**
 * Builds a site before the tests of a file or a block, in a temporary folder that is removed after them. What it is built from is
 * told by a function, which may write it into that folder. Returns the output folder.
 */
export function buildBeforeAll(prepare: (folder: string) => BuildOptions): string {
  const folder = mkdtempSync(join(tmpdir(), "quire-browser-"));
  beforeAll(async () => {
    await runBuild(folder, prepare(folder));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "site");
}

/** Serves a site while the tests of a file or a block run. Returns a function from a path to its URL. */
export function serveBeforeAll(
  siteFolder: string,
  languagePaths: readonly string[] = [],
): (path: string) => string {
  let server: PreviewServer | undefined;
  beforeAll(async () => {
    server = await startPreviewServer(siteFolder, "/", 0, undefined, languagePaths);
  });
  afterAll(() => server?.close());
  return (path) => {
    if (server === undefined) throw new Error("The site is not served yet.");
    return server.url.replace(/\/$/u, "") + path;
  };
}
