import { promises as fs } from "node:fs";
import { buildApp } from "../build-app.ts";
import { toBase, toPrerenderScope, UsageError } from "../flags.ts";
import { makeOutput } from "../make-output.ts";
import { prerender } from "../prerender/prerender.ts";
import { hosts, isHostName } from "../publish/hosts.ts";
import { checkFit, publish } from "../publish/publish.ts";
import { readSiteConfig } from "../site-config.ts";
import { writeBundle } from "../write-bundle.ts";
import { writeWorker } from "../write-worker.ts";
import { type Command, type CommandContext, textFlag } from "./command.ts";
import { projectFolder, siteConfigFile } from "./project.ts";

/** Builds the complete site into `out`, with compressed copies where the host sends such. Returns the exit code. */
export async function buildSite(
  out: string,
  context: CommandContext,
  { compresses }: { readonly compresses: boolean },
): Promise<number> {
  const { flags, progress, tell } = context;
  const base = toBase(textFlag(flags, "base", "/"));
  const scope = toPrerenderScope(textFlag(flags, "prerender", "all"));
  const site = await readSiteConfig(siteConfigFile);
  const hostName = textFlag(flags, "host", "static");
  if (!isHostName(hostName))
    throw new UsageError(`--host ${hostName} is none of ${Object.keys(hosts).join(", ")}`);
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
      write: async ({ collection, spool, output }) => {
        tell("Building the app …");
        const app = await buildApp(projectFolder, base, output);
        await writeWorker({ projectFolder, app, base, site }, output);
        const bundle = await writeBundle({ collection, spool, site }, output, progress);
        const publication = {
          ...plan,
          hostName,
          site,
          base,
          scope,
          collection,
          bundle,
          ledger,
          acceptRemoved,
          compresses,
        };
        checkFit(publication, output);
        await prerender({ app, base, scope, site, ...bundle }, output, progress);
        const published = await publish(publication, output, progress);
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
  summary: "write the complete static site",
  flags: ["content", "out", "base", "host", "ledger", "accept-removed", "prerender", "skip-bad"],
  run: async (context) =>
    await buildSite(textFlag(context.flags, "out", "dist"), context, { compresses: true }),
};
