import { promises as fs } from "node:fs";
import { settingsToLanguageNotices } from "../languages/language-notices.ts";
import { settingsToEditions } from "../languages/site-editions.ts";
import { hosts, isHostName } from "../publish/hosts/hosts.ts";
import { assertFitsHost, publish } from "../publish/publish.ts";
import { readSettings, type Settings, siteFlagNames } from "../settings/read-settings.ts";
import { buildOutput } from "./build-output.ts";
import { type Command, type CommandContext, stringFlag } from "./command.ts";
import { type BuiltEdition, buildEdition, editionsToLanguages } from "./editions/build-edition.ts";
import { parsePrerenderScope, UsageError } from "./flags.ts";

/** Flags of every command that builds. */
export const buildFlagNames = [
  "content",
  "drafts",
  "strict",
  "skip-bad",
  "no-cache",
  "no-trust-mtime",
  ...siteFlagNames,
] as const;

/** Reads the settings of the site to build. Throws `UsageError` and `SiteConfigError`. */
export async function readBuildSettings({ flags }: CommandContext): Promise<Settings> {
  const settings = await readSettings(stringFlag(flags, "content", "content"), flags);
  if (settings.onlyLanguage !== undefined)
    throw new UsageError("--site-language can't be used here: a build has all languages of the settings");
  return settings;
}

/** Builds the complete site into `out`. Returns the exit code. */
export async function buildSite(out: string, settings: Settings, context: CommandContext): Promise<number> {
  const { flags, progress, log } = context;
  const content = stringFlag(flags, "content", "content");
  const prerenderScope = parsePrerenderScope(stringFlag(flags, "prerender", "all"));
  const siteEditions = settingsToEditions(settings);
  if (siteEditions.length > 1 && prerenderScope !== "all") {
    throw new UsageError(
      `--prerender ${prerenderScope} is not possible in several languages: some hosts show the same page at all unknown URLs`,
    );
  }
  for (const notice of await settingsToLanguageNotices(settings, content)) log(notice);
  const hostName = stringFlag(flags, "host", "static");
  if (!isHostName(hostName))
    throw new UsageError(`invalid --host "${hostName}": expected one of ${Object.keys(hosts).join(", ")}`);
  const publishedUrlsFile = stringFlag(flags, "ledger", "") || null;
  let publishedUrlsText: string | null = null;
  const exitCode = await buildOutput(
    {
      content,
      out,
      settings,
      skipBad: flags["skip-bad"] === true,
      drafts: flags["drafts"] === true,
      isStrict: flags["strict"] === true,
      write: async ({ editions, output, cache }) => {
        const languages = editionsToLanguages(editions);
        const built: BuiltEdition[] = [];
        for (const edition of editions)
          built.push(await buildEdition(edition, { content, cache, languages }, context));
        const [main, ...others] = built.map((edition) => edition.publication);
        if (main === undefined) throw new RangeError("A site has at least one edition.");
        const publication = {
          hostName,
          prerenderScope,
          content,
          publishedUrlsFile,
          acceptRemoved: flags["accept-removed"] === true,
          main,
          others,
        };
        assertFitsHost(publication, output);
        for (const edition of built) await edition.prerender(prerenderScope);
        const published = await publish(publication, output, progress, cache.compressedFiles);
        for (const notice of published.notices) log(notice);
        publishedUrlsText = published.publishedUrlsText;
      },
    },
    context,
  );
  // Only what has been committed counts as published.
  if (exitCode === 0 && publishedUrlsFile !== null && publishedUrlsText !== null)
    await fs.writeFile(publishedUrlsFile, publishedUrlsText);
  return exitCode;
}

/** Writes the complete static site. */
export const build: Command = {
  summary: "build the complete static site",
  flags: ["out", "host", "ledger", "accept-removed", "prerender", ...buildFlagNames],
  run: async (context) =>
    await buildSite(stringFlag(context.flags, "out", "dist"), await readBuildSettings(context), context),
};
