import { promises as fs } from "node:fs";
import { diagnosticToLine } from "../../content/diagnostic.ts";
import { readSearchSynonyms } from "../collect/read-search-synonyms.ts";
import { buildApp } from "../output/app/build-app.ts";
import { buildServerApp } from "../output/app/build-server-app.ts";
import { writeServiceWorker } from "../output/app/write-service-worker.ts";
import { writeBundle } from "../output/bundle/write-bundle.ts";
import { renderEmptyPage } from "../output/prerender/page-template.ts";
import { prerender } from "../output/prerender/prerender.ts";
import { projectFolder } from "../project.ts";
import { hosts, isHostName } from "../publish/hosts/hosts.ts";
import { assertFitsHost, publish } from "../publish/publish.ts";
import { readSettings, type Settings, siteFlagNames } from "../settings/read-settings.ts";
import { readPublisherFiles } from "../site/publisher-files.ts";
import { siteToHead, siteToHeadScripts } from "../site/site-head.ts";
import { copyStaticFiles } from "../site/static-files.ts";
import { readTopicRules } from "../topics/read-topic-rules.ts";
import { loadBuildMessages, siteToLanguageNotice, siteToUiLocale } from "../ui-locale.ts";
import { buildOutput } from "./build-output.ts";
import { type Command, type CommandContext, stringFlag } from "./command.ts";
import { parseBasePath, parsePrerenderScope, UsageError } from "./flags.ts";

/** Reads the settings of the site to build. Throws `UsageError` and `SiteConfigError`. */
export async function readBuildSettings({ flags }: CommandContext): Promise<Settings> {
  parseBasePath(stringFlag(flags, "base", "/"));
  return await readSettings(stringFlag(flags, "content", "content"), flags);
}

/** Builds the complete site into `out`. Returns the exit code. */
export async function buildSite(out: string, settings: Settings, context: CommandContext): Promise<number> {
  const { flags, progress, log } = context;
  const content = stringFlag(flags, "content", "content");
  const prerenderScope = parsePrerenderScope(stringFlag(flags, "prerender", "all"));
  const { site } = settings;
  const { base } = site;
  const uiLocale = siteToUiLocale(site);
  const messages = await loadBuildMessages(uiLocale);
  const notice = siteToLanguageNotice(site);
  if (notice !== undefined) log(notice);
  const hostName = stringFlag(flags, "host", "static");
  if (!isHostName(hostName))
    throw new UsageError(`invalid --host "${hostName}": expected one of ${Object.keys(hosts).join(", ")}`);
  const outputOptions = {
    content,
    out,
    skipBad: flags["skip-bad"] === true,
    drafts: flags["drafts"] === true,
    isStrict: flags["strict"] === true,
  };
  const publisher = await readPublisherFiles(settings, content, log);
  const { assets, ownPages, staticFiles } = publisher;
  const searchSynonyms = readSearchSynonyms(outputOptions.content, site.language);
  const topicRules = readTopicRules(outputOptions.content, site);
  const publishedUrlsFile = stringFlag(flags, "ledger", "") || null;
  const acceptRemoved = flags["accept-removed"] === true;
  let publishedUrlsText: string | null = null;
  const exitCode = await buildOutput(
    {
      ...outputOptions,
      settings,
      publisher,
      write: async ({ collection, references, recordFile, output, cache, tempFolder }) => {
        copyStaticFiles(staticFiles, output);
        for (const [path, bytes] of assets.files) output.write(path, bytes);
        log("Building the app…");
        const head = { everywhere: siteToHead(site, assets), published: siteToHeadScripts(site) };
        const appOptions = { projectFolder, base, site, uiLocale, tempFolder, head, icons: assets.icons };
        const app = await buildApp(appOptions, output, cache.apps);
        await writeServiceWorker({ projectFolder, app, base, site, messages }, output, cache.apps);
        const bundle = await writeBundle(
          {
            ...publisher,
            collection,
            references,
            recordFile,
            site,
            searchSynonyms,
            topicRules,
          },
          output,
          progress,
          cache,
        );
        for (const diagnostic of bundle.topicDiagnostics) log(diagnosticToLine(diagnostic));
        const publication = {
          ...outputOptions,
          hostName,
          site,
          base,
          prerenderScope,
          collection,
          app,
          bundle,
          ownPages,
          staticFiles,
          publishedUrlsFile,
          acceptRemoved,
          uiLocale,
          messages,
        };
        assertFitsHost(publication, output);
        if (prerenderScope === "none") {
          const page = renderEmptyPage(app.template, "", messages);
          // Hosts send 404.html for every unknown URL: the app then decides on the client what to show.
          for (const file of ["index.html", "404.html"]) output.write(file, page);
        } else {
          const serverApp = await buildServerApp(appOptions, cache.apps);
          const input = { app, serverApp, base, prerenderScope, site, assets, ownPages, ...bundle };
          await prerender(input, output, progress, cache.pages);
        }
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
  flags: [
    "content",
    "out",
    "host",
    "ledger",
    "accept-removed",
    "prerender",
    "drafts",
    "strict",
    "skip-bad",
    "no-cache",
    "no-trust-mtime",
    ...siteFlagNames,
  ],
  run: async (context) =>
    await buildSite(stringFlag(context.flags, "out", "dist"), await readBuildSettings(context), context),
};
