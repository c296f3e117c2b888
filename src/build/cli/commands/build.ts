import { promises as fs, statSync } from "node:fs";
import { dirname } from "node:path";
import { settingsToLanguageNotices } from "../../languages/language-notices.ts";
import { settingsToEditions } from "../../languages/site-editions.ts";
import { OutputError } from "../../output/output-error.ts";
import { writePartFile } from "../../output/parts/part-file.ts";
import { createPageGroupSelector, isFirstPart } from "../../output/parts/site-part.ts";
import type { PrerenderScope } from "../../output/prerender/prerender-scope.ts";
import { assertFitsHost, compressOutput, planPublicationUrls, publish } from "../../publish/publish.ts";
import { readSettings, type Settings, siteFlagNames } from "../../settings/read-settings.ts";
import { buildOutput } from "../build-output.ts";
import { type Command, type CommandContext, contentFlag, outFlag, stringFlag } from "../command.ts";
import { type BuiltEdition, buildEdition, editionsToLanguages } from "../editions/build-edition.ts";
import { parsePrerenderScope, parseSitePart, UsageError } from "../flags.ts";
import { flagsToTarget } from "../target-flag.ts";

/** Flags of every command that builds. */
export const buildFlagNames = [
  "content",
  "drafts",
  "strict",
  "skip-invalid",
  "no-cache",
  "no-trust-mtime",
  ...siteFlagNames,
] as const;

/** Reads the settings of the site to build. Throws `UsageError` and `SiteConfigError`. */
export async function readBuildSettings({ flags, log }: CommandContext): Promise<Settings> {
  const settings = await readSettings(contentFlag(flags), flags, log);
  if (settings.onlyLanguage !== undefined)
    throw new UsageError("--site-language can't be used here: a build has all languages of the settings");
  return settings;
}

/** Throws `UsageError` if the site can't be built in parts. */
function assertDivisible(prerenderScope: PrerenderScope, { flags }: CommandContext): void {
  if (prerenderScope !== "all")
    throw new UsageError(
      `--part is not possible with --prerender ${prerenderScope}: parts are made of the pages of articles`,
    );
  if (flags["no-cache"] === true)
    throw new UsageError(
      "--part is not possible with --no-cache: the cache tells parts of one site from those of others",
    );
}

/** Throws if the published-URL list can't be written, which is only done after the build. */
async function assertWritable(file: string): Promise<void> {
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new OutputError(
      `--ledger ${file}: there is no folder ${folder}`,
      "Create it, or name another file.",
    );
  const fileStats = statSync(file, { throwIfNoEntry: false });
  if (fileStats?.isDirectory()) throw new OutputError(`--ledger ${file} is a folder`, "Name a file in it.");
  await fs.access(fileStats === undefined ? folder : file, fs.constants.W_OK);
}

/** Builds the site into `out`, or one part of it. Returns the exit code. */
export async function buildSite(out: string, settings: Settings, context: CommandContext): Promise<number> {
  const { flags, progress, log } = context;
  const content = contentFlag(flags);
  const prerenderScope = parsePrerenderScope(stringFlag(flags, "prerender", "all"));
  const siteEditions = settingsToEditions(settings);
  if (siteEditions.length > 1 && prerenderScope !== "all") {
    throw new UsageError(
      `--prerender ${prerenderScope} is not possible for a multilingual site: some hosts show the same page at all unknown URLs`,
    );
  }
  for (const notice of await settingsToLanguageNotices(settings, content)) log(notice);
  const hostName = flagsToTarget(flags) ?? "static";
  const part = flags["part"] === undefined ? undefined : parseSitePart(stringFlag(flags, "part", ""));
  if (part !== undefined) assertDivisible(prerenderScope, context);
  const publishedUrlsFile = stringFlag(flags, "ledger", "") || null;
  if (publishedUrlsFile !== null) await assertWritable(publishedUrlsFile);
  let publishedUrlsText: string | null = null;
  const exitCode = await buildOutput(
    {
      out,
      settings,
      pagesOnly: !isFirstPart(part),
      write: async ({ editions, output, cache }) => {
        const languages = editionsToLanguages(editions);
        const selectPageGroups = createPageGroupSelector(part);
        const built: BuiltEdition[] = [];
        for (const edition of editions)
          built.push(
            await buildEdition(
              edition,
              { cache, languages, part, selectPageGroups, prerenderScope },
              context,
            ),
          );
        const [main, ...others] = built.map((edition) => edition.publication);
        if (main === undefined) throw new RangeError("A site has at least one edition.");
        const publication = {
          hostName,
          prerenderScope,
          content,
          publishedUrlsFile,
          acceptRemoved: flags["accept-removed"] === true,
          isStrict: flags["strict"] === true,
          main,
          others,
        };
        if (isFirstPart(part)) assertFitsHost(publication, output);
        const urls = isFirstPart(part) ? planPublicationUrls(publication) : undefined;
        const pageKeys: (string | undefined)[] = [];
        for (const edition of built) pageKeys.push(await edition.prerender());
        if (urls === undefined) await compressOutput(hostName, output, progress, cache.compressedFiles);
        else {
          const notices = await publish(publication, urls, output, progress, cache.compressedFiles);
          for (const notice of notices) log(notice);
          publishedUrlsText = urls.publishedUrlsText;
        }
        if (part !== undefined) writePartFile(part, output, [hostName, ...pageKeys]);
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
  flags: ["out", "target", "ledger", "accept-removed", "prerender", "part", ...buildFlagNames],
  run: async (context) => await buildSite(outFlag(context.flags), await readBuildSettings(context), context),
};
