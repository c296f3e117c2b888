import { promises as fs } from "node:fs";
import { buildApp } from "../build-app.ts";
import { toBase, toPrerenderScope, UsageError } from "../flags.ts";
import { makeOutput } from "../make-output.ts";
import { prerender } from "../prerender/prerender.ts";
import { projectFolder, siteConfigFile } from "../project.ts";
import { hosts, isHostName } from "../publish/hosts.ts";
import { checkFit, publish } from "../publish/publish.ts";
import { readSiteConfig, siteFlagNames } from "../site-config.ts";
import { speakFor, toLanguageNotice } from "../site-language.ts";
import { writeBundle } from "../write-bundle.ts";
import { writeWorker } from "../write-worker.ts";
import { type Command, type CommandContext, textFlag } from "./command.ts";

/** Builds the complete site into `out`. Returns the exit code. */
export async function buildSite(out: string, context: CommandContext): Promise<number> {
  const { flags, progress, tell } = context;
  const base = toBase(textFlag(flags, "base", "/"));
  const scope = toPrerenderScope(textFlag(flags, "prerender", "all"));
  const site = await readSiteConfig(siteConfigFile, flags);
  const frame = await speakFor(site);
  const notice = toLanguageNotice(site);
  if (notice !== undefined) tell(notice);
  const hostName = textFlag(flags, "host", "static");
  if (!isHostName(hostName))
    throw new UsageError(`invalid --host "${hostName}": expected one of ${Object.keys(hosts).join(", ")}`);
  const plan = {
    content: textFlag(flags, "content", "content"),
    out,
    skipBad: flags["skip-bad"] === true,
  };
  const ledger = textFlag(flags, "ledger", "") || null;
  const acceptRemoved = flags["accept-removed"] === true;
  let ledgerText: string | null = null;
  const exitCode = await makeOutput(
    {
      ...plan,
      site,
      write: async ({ collection, spool, output, cache, scratch }) => {
        tell("Building the app…");
        const app = await buildApp({ projectFolder, base, frame, scratch }, output, cache.apps);
        await writeWorker({ projectFolder, app, base, site }, output, cache.apps);
        const bundle = await writeBundle({ collection, spool, site }, output, progress, cache);
        const publication = {
          ...plan,
          hostName,
          site,
          base,
          scope,
          collection,
          app,
          bundle,
          ledger,
          acceptRemoved,
        };
        checkFit(publication, output);
        await prerender({ app, base, scope, site, ...bundle }, output, progress, cache.pages);
        const published = await publish(publication, output, progress, cache.copies);
        for (const notice of published.notices) tell(notice);
        ledgerText = published.ledgerText;
      },
    },
    context,
  );
  // Only what is out has been published.
  if (exitCode === 0 && ledger !== null && ledgerText !== null) await fs.writeFile(ledger, ledgerText);
  return exitCode;
}

/** Writes the complete static site. */
export const build: Command = {
  summary: "build the complete static site",
  flags: [
    "content",
    "out",
    "base",
    "host",
    "ledger",
    "accept-removed",
    "prerender",
    "skip-bad",
    "no-cache",
    ...siteFlagNames,
  ],
  run: async (context) => await buildSite(textFlag(context.flags, "out", "dist"), context),
};
