import { mkdirSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createServer, type HotPayload, type Plugin, type ServerOptions, type ViteDevServer } from "vite";
import { themesPagePlugin } from "../../dev/themes-page.ts";
import { type SiteEdition, selectEdition, settingsToEditions } from "../../languages/site-editions.ts";
import { findTranslations, type Translations } from "../../languages/translations.ts";
import { lazyAsync } from "../../lazy.ts";
import { createViteConfig } from "../../output/app/vite-config.ts";
import { projectFolder } from "../../project.ts";
import type { Settings } from "../../settings/read-settings.ts";
import { siteToUiLocale } from "../../ui-locale.ts";
import type { CommandContext } from "../command.ts";
import { DevEdition } from "./dev-edition.ts";
import { renderEditionMenu } from "./dev-languages.ts";
import {
  editionFilesPlugin,
  errorOverlayPlugin,
  languageMenuPlugin,
  languageServersPlugin,
} from "./dev-plugins.ts";

/**
 * A file is reported once it has been written whole: an editor empties it first, and a change right after another one is not
 * reported.
 */
const watchOptions = { awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 } };

/** What a site is opened from. */
export interface DevSiteOptions {
  readonly content: string;
  /** A folder of its own for temporary files, which exists. */
  readonly tempFolder: string;
  readonly context: Pick<CommandContext, "flags" | "log" | "progress">;
}

/**
 * A site while its settings stay the same: one Vite server, and others behind it for the languages besides the main one. These are
 * opened when a page asks for them, so that a site in several languages starts as fast as one.
 */
export class DevSite {
  readonly settings: Settings;
  readonly #options: DevSiteOptions;
  readonly #editions: readonly SiteEdition[];
  readonly #main: DevEdition;
  /** What opens the other languages, by their tags. */
  readonly #others: ReadonlyMap<string, () => Promise<DevEdition>>;
  /** Those that have been opened. */
  readonly #opened = new Map<string, DevEdition>();
  readonly #otherServers: ReadonlyMap<string, () => Promise<ViteDevServer>>;
  readonly #servers: ViteDevServer[] = [];
  #error: string | undefined;

  private constructor(
    settings: Settings,
    options: DevSiteOptions,
    editions: readonly SiteEdition[],
    main: DevEdition,
  ) {
    this.settings = settings;
    this.#options = options;
    this.#editions = editions;
    this.#main = main;
    this.#others = new Map(
      editions
        .filter(({ settings: { site } }) => site.language !== main.edition.settings.site.language)
        .map((edition) => [edition.settings.site.language, lazyAsync(() => this.#openOther(edition))]),
    );
    this.#otherServers = new Map(
      [...this.#others].map(([language, open]) => [
        language,
        lazyAsync(async () => await this.#createOtherServer(language, await open())),
      ]),
    );
  }

  /** Reads the main language, or the one that a flag names. Throws `ContentFolderError` and `SiteConfigError`. */
  static async open(given: Settings, options: DevSiteOptions): Promise<DevSite> {
    // Hosts serve a site below its base, the dev server at the root.
    const settings = { ...given, site: { ...given.site, base: "/" } };
    const all = settingsToEditions(settings);
    const selected = selectEdition(settings);
    const isAlone = settings.onlyLanguage !== undefined || all.length < 2;
    const edition = isAlone ? atRoot(selected) : selected;
    const editions = isAlone ? [edition] : all;
    const site: { current?: DevSite } = {};
    const main = await openEdition(edition, options, () => site.current?.findTranslations(edition));
    site.current = new DevSite(settings, options, editions, main);
    return site.current;
  }

  /** The editions that are being shown. */
  get editions(): readonly DevEdition[] {
    return [this.#main, ...this.#opened.values()];
  }

  /** The translations of an edition, as far as the other languages have been opened. */
  findTranslations({ settings }: SiteEdition): Translations | undefined {
    if (this.#others.size === 0) return undefined;
    return findTranslations(this.editions.map(({ bundle }) => bundle.languageContent)).get(
      settings.site.language,
    );
  }

  /** Starts to serve the site. With `strictPort`, no other port is used if it is taken. Resolves to the main server. */
  async listen(options: Pick<ServerOptions, "port" | "host" | "strictPort">): Promise<ViteDevServer> {
    const { workFolder } = this.settings;
    const server = await this.#createServer(this.#main, join(workFolder, "vite"), options, [
      languageServersPlugin(this.#editions, this.#otherServers),
      themesPagePlugin(),
    ]);
    await server.listen();
    return server;
  }

  /** Sends a message to all open pages. */
  send(payload: HotPayload): void {
    for (const { ws } of this.#servers) ws.send(payload);
  }

  /** Shows an error on all pages, also those that are opened later, until `clearError` is called. */
  showError(message: string): void {
    this.#error = message;
    this.send({ type: "error", err: { message, stack: "" } });
  }

  /** Forgets the error. Returns true if there was one: open pages then have to be reloaded. */
  clearError(): boolean {
    const hadError = this.#error !== undefined;
    this.#error = undefined;
    return hadError;
  }

  /** Stops serving, and deletes temporary files. */
  async close(): Promise<void> {
    for (const server of this.#servers.toReversed()) await server.close();
    for (const edition of this.editions) edition.close();
    rmSync(this.#options.tempFolder, { recursive: true, force: true });
  }

  async #openOther(edition: SiteEdition): Promise<DevEdition> {
    const opened = await openEdition(edition, this.#options, () => this.findTranslations(edition));
    this.#opened.set(edition.settings.site.language, opened);
    return opened;
  }

  async #createOtherServer(language: string, dev: DevEdition): Promise<ViteDevServer> {
    const main = this.#servers[0];
    if (main?.httpServer == null) throw new RangeError("The main language is not being served.");
    const folder = join(this.settings.workFolder, `vite-${language.toLowerCase()}`);
    // Reloads of its pages are announced over the port of the main server.
    return await this.#createServer(dev, folder, {
      middlewareMode: true,
      ws: { server: main.httpServer as Server },
    });
  }

  async #createServer(
    dev: DevEdition,
    cacheDir: string,
    serverOptions: ServerOptions,
    plugins: readonly Plugin[] = [],
  ): Promise<ViteDevServer> {
    const { site, workFolder } = dev.edition.settings;
    const hasLanguages = this.#editions.length > 1;
    const viteConfig = createViteConfig({
      projectFolder,
      base: site.base,
      site,
      uiLocale: siteToUiLocale(site),
      itemName: site.itemName,
      head: {
        get everywhere() {
          return dev.head;
        },
        published: "",
      },
      hasLanguages,
    });
    const server = await createServer({
      ...viteConfig,
      cacheDir,
      server: { ...serverOptions, watch: watchOptions, fs: { allow: findServedFolders(workFolder) } },
      plugins: [
        ...plugins,
        viteConfig.plugins,
        editionFilesPlugin(
          dev,
          async () => await Promise.all([...this.#others.values()].map((open) => open())),
        ),
        errorOverlayPlugin,
        hasLanguages && languageMenuPlugin(async () => await renderEditionMenu(dev.edition, this.#editions)),
      ],
    });
    this.#servers.push(server);
    server.ws.on("connection", () => {
      if (this.#error !== undefined)
        server.ws.send({ type: "error", err: { message: this.#error, stack: "" } });
    });
    return server;
  }
}

async function openEdition(
  edition: SiteEdition,
  { content, tempFolder, context }: DevSiteOptions,
  findTranslationsOf: () => Translations | undefined,
): Promise<DevEdition> {
  const folder = join(tempFolder, edition.language?.path || "main");
  mkdirSync(folder, { recursive: true });
  return await DevEdition.open({
    edition,
    content,
    tempFolder: folder,
    context,
    findTranslations: findTranslationsOf,
  });
}

/** An edition that is shown alone, at the root. */
function atRoot(edition: SiteEdition): SiteEdition {
  const { settings } = edition;
  return { ...edition, settings: { ...settings, site: { ...settings.site, base: "/" } } };
}

/** What the dev server may read: the app, the packages it uses (in a package, those are beside it), and Vite's cache. */
function findServedFolders(workFolder: string): string[] {
  const { resolve } = createRequire(import.meta.url);
  const packageFolder = dirname(dirname(resolve("katex/package.json")));
  return [projectFolder, packageFolder, workFolder];
}
