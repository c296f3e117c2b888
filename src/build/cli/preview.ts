import { existsSync } from "node:fs";
import { join } from "node:path";
import { startPreviewServer } from "../dev/preview-server.ts";
import { markerFile } from "../output/atomic-output.ts";
import { OutputError } from "../output/output-error.ts";
import { commandLine } from "../project.ts";
import { siteToSecurityHeaders } from "../publish/security-headers.ts";
import { readSettings, siteFlagNames } from "../settings/read-settings.ts";
import type { Site } from "../settings/site-schema.ts";
import { type Command, type CommandContext, stringFlag } from "./command.ts";
import { parsePort } from "./flags.ts";

/** Serves a built site until the process is asked to stop. */
export async function serveSite(
  folder: string,
  site: Site,
  { flags, log, onStop }: CommandContext,
): Promise<void> {
  const port = parsePort(stringFlag(flags, "port", "4173"));
  const server = await startPreviewServer(folder, site.base, port, siteToSecurityHeaders(site));
  log(`\nReady: ${server.url} (press Ctrl+C to stop)`);
  await new Promise<void>((resolve) => onStop(resolve));
  await server.close();
}

/** Serves what \`build\` has written. */
export const preview: Command = {
  summary: "serve a site that has been built",
  flags: ["content", "out", "port", ...siteFlagNames],
  run: async (context) => {
    const { flags } = context;
    const folder = stringFlag(flags, "out", "dist");
    if (!existsSync(join(folder, markerFile)))
      throw new OutputError(`${folder} contains no site`, `Build it first: ${commandLine("build")}`);
    const { site } = await readSettings(stringFlag(flags, "content", "content"), flags);
    await serveSite(folder, site, context);
    return 0;
  },
};
