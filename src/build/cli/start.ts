import { join } from "node:path";
import { startPreviewServer } from "../dev/preview-server.ts";
import { projectFolder, siteConfigFile } from "../project.ts";
import { siteToSecurityHeaders } from "../publish/security-headers.ts";
import { buildSite } from "./build.ts";
import { type Command, stringFlag } from "./command.ts";
import { parseBasePath, parsePort } from "./flags.ts";
import { readSiteConfig, siteFlagNames } from "./site-config.ts";

/** Builds the production site and serves it. */
export const start: Command = {
  summary: "build the production site and serve it",
  flags: [
    "content",
    "port",
    "base",
    "prerender",
    "drafts",
    "strict",
    "skip-bad",
    "no-cache",
    ...siteFlagNames,
  ],
  run: async (context) => {
    const { flags, log } = context;
    const port = parsePort(stringFlag(flags, "port", "4173"));
    const base = parseBasePath(stringFlag(flags, "base", "/"));
    const out = join(projectFolder, ".quire", "site");
    const exitCode = await buildSite(out, context);
    if (exitCode !== 0) return exitCode;
    const headers = siteToSecurityHeaders(await readSiteConfig(siteConfigFile, flags));
    const server = await startPreviewServer(out, base, port, headers);
    log(`\nReady: ${server.url} (press Ctrl+C to stop)`);
    await new Promise<void>((resolve) => context.onStop(resolve));
    await server.close();
    return 0;
  },
};
