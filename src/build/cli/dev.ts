import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { createServer, type Plugin, type ViteDevServer } from "vite";
import { contentChangedEvent } from "../../bundle/dev-events.ts";
import { diagnosticToLine } from "../../content/diagnostic.ts";
import { contentFilePattern } from "../../content/parse-article-path.ts";
import { searchSynonymsFile } from "../collect/read-search-synonyms.ts";
import { RecordFile } from "../collect/record-file.ts";
import { DevBundle } from "../dev/dev-bundle.ts";
import { themesPagePlugin, themesPath } from "../dev/themes-page.ts";
import { findRulesFolder } from "../languages/find-rules-folder.ts";
import { selectEdition } from "../languages/site-editions.ts";
import { createViteConfig } from "../output/app/vite-config.ts";
import { pathWithin } from "../path-within.ts";
import { commandLine, projectFolder } from "../project.ts";
import { pathToMimeType } from "../publish/hosts/mime-types.ts";
import { readSettings, type Settings, siteFlagNames } from "../settings/read-settings.ts";
import { ownPagesFolder, readNotFoundPage, readOwnPages } from "../site/own-pages.ts";
import { type PublisherFiles, readPublisherFiles } from "../site/publisher-files.ts";
import { settingsToFindOptions } from "../site/settings-to-find-options.ts";
import { siteToHead } from "../site/site-head.ts";
import { topicRulesFile } from "../topics/read-topic-rules.ts";
import { siteToLanguageNotice, siteToUiLocale } from "../ui-locale.ts";
import { type Command, type CommandContext, stringFlag } from "./command.ts";
import { parsePort } from "./flags.ts";
import { openContentCache } from "./open-content-cache.ts";
import { severityCountsToText } from "./report.ts";
import { createTempFolder } from "./with-temp-folder.ts";

/** Serves the app and the content while both are being edited. */
export const dev: Command = {
  summary: "start a dev server that updates when the app or the content changes",
  flags: ["content", "drafts", "port", ...siteFlagNames],
  run: async (context) => {
    const { flags, log, progress } = context;
    const content = stringFlag(flags, "content", "content");
    const port = parsePort(stringFlag(flags, "port", "5173"));
    const recordFile = new RecordFile(join(createTempFolder(context), "records"));
    const settings = await readSettings(content, flags);
    const edition = selectEdition(settings);
    const { site, workFolder } = edition.settings;
    const publisher = await readPublisherFiles(edition, content, log);
    if (edition.language !== undefined)
      log(`This is the site in ${site.language}. For another language, add --site-language.`);
    const notice = siteToLanguageNotice(site);
    if (notice !== undefined) log(notice);
    const cache = await openContentCache(content, workFolder, context, ["files", "sources"]);
    const { topics } = await openContentCache(content, workFolder, context, ["topics"]);
    const devBundle = await DevBundle.open(content, recordFile, site, progress, {
      cache,
      topics,
      ...settingsToFindOptions(edition, content, publisher),
      rulesFolders: {
        topics: findRulesFolder(content, topicRulesFile, edition),
        synonyms: findRulesFolder(content, searchSynonymsFile, edition),
      },
      drafts: flags["drafts"] === true,
      publisher,
    });
    // From now on, builds may use it. Topics are read when a page asks for them.
    cache.close();
    if (devBundle.diagnostics.length > 0) {
      log(
        `${severityCountsToText(devBundle.diagnostics)}. To see all of them, run: ${commandLine("check", `--content ${content}`)}`,
      );
    }
    const viteConfig = createViteConfig({
      projectFolder,
      base: "/",
      site,
      uiLocale: siteToUiLocale(site),
      itemName: site.itemName,
      head: { everywhere: siteToHead({ ...site, base: "/" }, publisher.assets), published: "" },
    });
    const server = await createServer({
      ...viteConfig,
      cacheDir: join(workFolder, "vite"),
      server: { port, fs: { allow: findServedFolders(workFolder) } },
      plugins: [viteConfig.plugins, devBundlePlugin(devBundle, publisher), themesPagePlugin()],
    });
    await server.listen();
    watchContent(server, resolve(content), devBundle, context);
    watchSettings(server, settings, log, async () => {
      const { siteFolder } = settings;
      await devBundle.setPublisherFiles({
        ...publisher,
        ownPages: readOwnPages(siteFolder, site, edition.language),
        notFound: readNotFoundPage(siteFolder, edition.language),
      });
    });
    server.printUrls();
    log(
      `All kinds of pages in all themes: ${server.resolvedUrls?.local[0]?.replace(/\/$/u, "") ?? ""}${themesPath}`,
    );
    await new Promise<void>((stop) => context.onStop(stop));
    return 0;
  },
};

/** What the dev server may read: the app, the packages it uses (in a package, those are beside it), and Vite's cache. */
function findServedFolders(workFolder: string): string[] {
  const { resolve } = createRequire(import.meta.url);
  const packageFolder = dirname(dirname(resolve("katex/package.json")));
  return [projectFolder, packageFolder, workFolder];
}

/** Serves the bundle's files and the publisher's. */
function devBundlePlugin(devBundle: DevBundle, { assets, staticFiles }: PublisherFiles): Plugin {
  const publisherFiles = new Map<string, () => Uint8Array>([
    ...staticFiles.map(({ path, file }): [string, () => Uint8Array] => [path, () => readFileSync(file)]),
    ...[...assets.files, ...assets.icons].map(([path, bytes]): [string, () => Uint8Array] => [
      path,
      () => bytes,
    ]),
  ]);
  return {
    name: "quire:dev-bundle",
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? "/").split("?")[0] ?? "/").slice(1);
        const publisherFile = publisherFiles.get(path);
        if (publisherFile === undefined && !/^(?:attachments|data|search)\/./u.test(path)) {
          next();
          return;
        }
        const body = publisherFile === undefined ? devBundle.read(path) : publisherFile();
        response.statusCode = body === undefined ? 404 : 200;
        response.setHeader("Content-Type", pathToMimeType(path));
        response.setHeader("Cache-Control", "no-store");
        response.end(body ?? "null");
      });
    },
  };
}

/** Rereads a content file whenever it changes, and reloads open pages or shows them its errors. */
function watchContent(
  server: ViteDevServer,
  folder: string,
  devBundle: DevBundle,
  { log }: CommandContext,
): void {
  const refresh = async (file: string): Promise<void> => {
    const path = contentFilePattern.test(file) ? pathWithin(folder, resolve(file)) : undefined;
    if (path === undefined) return;
    const diagnostics = await devBundle.update(path);
    for (const diagnostic of diagnostics) log(diagnosticToLine(diagnostic));
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      server.ws.send({ type: "error", err: { message: errors.map(diagnosticToLine).join("\n"), stack: "" } });
    } else {
      server.ws.send({ type: "custom", event: contentChangedEvent });
    }
  };
  server.watcher.add(folder);
  for (const event of ["add", "change", "unlink"] as const) {
    server.watcher.on(event, (file) => {
      refresh(file).catch((error: unknown) => log(`error: cannot update ${file}: ${String(error)}`));
    });
  }
}

/** Shows changes of the publisher's own pages, and says what has to be done about changed settings. */
function watchSettings(
  server: ViteDevServer,
  { configFile, siteFolder }: Settings,
  log: CommandContext["log"],
  refresh: () => Promise<void>,
): void {
  if (configFile === undefined) return;
  const pages = join(siteFolder, ownPagesFolder);
  server.watcher.add([configFile, pages]);
  server.watcher.on("all", (_, file) => {
    if (file === configFile) log("The settings have changed: start the dev server again to see it.");
    if (!pathWithin(pages, file)) return;
    refresh().then(
      () => server.ws.send({ type: "custom", event: contentChangedEvent }),
      (error: unknown) => log(`error: cannot update ${file}: ${String(error)}`),
    );
  });
}
