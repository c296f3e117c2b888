import { existsSync } from "node:fs";
import { join } from "node:path";
import { startPreviewServer } from "../../dev/preview-server.ts";
import { settingsToEditions } from "../../languages/site-editions.ts";
import { markerFile } from "../../output/atomic-output.ts";
import { OutputError } from "../../output/output-error.ts";
import { commandLine } from "../../project.ts";
import { siteToSecurityHeaders } from "../../publish/security-headers.ts";
import { readIfPresent } from "../../read-if-present.ts";
import { readSettings, type Settings, siteFlagNames } from "../../settings/read-settings.ts";
import { type Command, type CommandContext, contentFlag, outFlag, stringFlag } from "../command.ts";
import { flagsToAddress, parsePort } from "../flags.ts";

/** The base path that a site was built for, which its pages name; undefined if it has none that do. */
function readBuiltBase(folder: string): string | undefined {
  const page = readIfPresent(join(folder, "index.html")) ?? "";
  return /<html\s[^>]*\bdata-base="([^"]+)"/u.exec(page)?.[1];
}

/**
 * Serves a built site until the process is asked to stop. Its base path is the one that it was built for: with that of settings
 * which have changed since then, it would find none of its files.
 */
export async function serveSite(
  folder: string,
  settings: Settings,
  { flags, log, onStop }: CommandContext,
): Promise<void> {
  const port = parsePort(stringFlag(flags, "port", "4173"));
  const { site } = settings;
  const base = readBuiltBase(folder) ?? site.base;
  if (base !== site.base)
    log(`${folder} was built with the base ${base}; the settings have ${site.base}. It is served at ${base}`);
  const paths = settingsToEditions(settings).flatMap(({ language }) => language?.path || []);
  const server = await startPreviewServer(folder, base, port, siteToSecurityHeaders(site), paths, {
    address: flagsToAddress(flags),
    compress: true,
  });
  log(`\nReady: ${server.url} (press Ctrl+C to stop)`);
  for (const url of server.networkUrls) log(`In the network: ${url}`);
  await new Promise<void>((resolve) => onStop(resolve));
  await server.close();
}

/** Serves what \`build\` has written. */
export const preview: Command = {
  summary: "serve a site that has been built",
  flags: ["content", "out", "port", "host", ...siteFlagNames],
  flagDescriptions: {
    out: "folder of the built site (default: dist)",
    port: "port to listen on (default: 4173)",
  },
  run: async (context) => {
    const { flags, log } = context;
    const folder = outFlag(flags);
    if (!existsSync(join(folder, markerFile)))
      throw new OutputError(`${folder} contains no site`, `Build it first: ${commandLine("build")}`);
    const settings = await readSettings(contentFlag(flags), flags, log);
    await serveSite(folder, settings, context);
    return 0;
  },
};
