import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { addressToNetworkUrls, localAddress } from "../../dev/network-address.ts";
import { themesPath } from "../../dev/themes-page.ts";
import { settingsToLanguageNotices } from "../../languages/language-notices.ts";
import { commandLine } from "../../project.ts";
import { readSettings, siteFlagNames } from "../../settings/read-settings.ts";
import { type Command, type CommandContext, contentFlag, stringFlag } from "../command.ts";
import type { DevSite } from "../dev-server/dev-site.ts";
import { watchSite } from "../dev-server/watch-site.ts";
import { flagsToAddress, parsePort } from "../flags.ts";
import { severityCountsToText } from "../report.ts";
import { withTempFolder } from "../with-temp-folder.ts";

/** Serves the app and the content while both are being edited. */
export const dev: Command = {
  summary: "start a dev server that updates when the app, the content or the settings change",
  flags: ["content", "drafts", "port", "host", ...siteFlagNames],
  flagDescriptions: { port: "port to listen on (default: 5173, or the next one that is free)" },
  run: async (context) =>
    await withTempFolder(context, async (tempFolder) => await serve(tempFolder, context)),
};

/** Serves a site until the process is stopped. Its temporary files are in `tempFolder`. */
async function serve(tempFolder: string, context: CommandContext): Promise<number> {
  const { flags, log } = context;
  const content = contentFlag(flags);
  const port = parsePort(stringFlag(flags, "port", "5173"));
  const address = flagsToAddress(flags);
  const open = async (): Promise<DevSite> =>
    await openSite(content, mkdtempSync(join(tempFolder, "site-")), context);
  let site = await open();
  const show = async (onPort: number, isStrict: boolean): Promise<void> => {
    const server = await site.listen({
      port: onPort,
      strictPort: isStrict,
      ...(address !== localAddress && { host: address }),
    });
    const usedPort = server.config.server.port;
    if (!isStrict) {
      const { local = [], network = [] } = server.resolvedUrls ?? {};
      const [url = ""] = [...local, ...network].map((each) => each.replace(/\/$/u, ""));
      log(`\nReady: ${url}/ (press Ctrl+C to stop)`);
      for (const networkUrl of addressToNetworkUrls(address, usedPort, "/"))
        log(`In the network: ${networkUrl}`);
      log(`All kinds of pages in all themes: ${url}${themesPath}`);
    }
    watchSite(server, () => site, {
      content,
      log,
      onSettings: async () => {
        const next = await open();
        await site.close();
        site = next;
        await show(usedPort, true);
        log("The settings have changed: the site has been read again.");
      },
    });
  };
  await show(port, false);
  await new Promise<void>((stop) => context.onStop(stop));
  return 0;
}

/** Reads the settings and the content, and says what a publisher should know about them. */
async function openSite(content: string, tempFolder: string, context: CommandContext): Promise<DevSite> {
  const { flags, log } = context;
  const settings = await readSettings(content, flags, log);
  for (const notice of await settingsToLanguageNotices(settings, content)) log(notice);
  // Vite is loaded by the commands that need it.
  const { DevSite } = await import("../dev-server/dev-site.ts");
  const site = await DevSite.open(settings, { content, tempFolder, context });
  const diagnostics = site.editions.flatMap(({ bundle }) => bundle.diagnostics);
  if (diagnostics.length > 0) {
    const check = commandLine("check", `--content ${content}`);
    log(`${severityCountsToText(diagnostics)}. To see all of them, run: ${check}`);
  }
  return site;
}
