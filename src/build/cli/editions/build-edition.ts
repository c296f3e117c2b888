import { promises as fs } from "node:fs";
import { diagnosticToLine } from "../../../content/diagnostic.ts";
import { allSettledOrThrow } from "../../all-settled-or-throw.ts";
import { findRulesFolder } from "../../languages/find-rules-folder.ts";
import { findPageTargets, type LinkedLanguage, toLinkedLanguage } from "../../languages/language-links.ts";
import { noTargets, renderLanguageMenu } from "../../languages/language-menu.ts";
import { findTranslations, type Translations } from "../../languages/translations.ts";
import { type AppBuildOptions, buildApp } from "../../output/app/build-app.ts";
import { buildServerApp } from "../../output/app/build-server-app.ts";
import { buildServiceWorker, writeServiceWorker } from "../../output/app/write-service-worker.ts";
import type { BundleInput } from "../../output/bundle/bundle-source.ts";
import { type BundleOutput, planBundle, writeBundle } from "../../output/bundle/write-bundle.ts";
import type { BuildCache } from "../../output/cache/build-cache.ts";
import { isFirstPart, type SelectPageGroups, type SitePart } from "../../output/parts/site-part.ts";
import { renderEmptyPage } from "../../output/prerender/page-template.ts";
import { type LanguagePages, prerender } from "../../output/prerender/prerender.ts";
import type { PrerenderScope } from "../../output/prerender/prerender-scope.ts";
import { projectFolder } from "../../project.ts";
import type { LanguagePublication } from "../../publish/publish-language.ts";
import { siteToRoot } from "../../publish/seo/page-head.ts";
import { redirectsFile } from "../../publish/urls/parse-redirects.ts";
import { siteToHead, siteToHeadScripts } from "../../site/site-head.ts";
import { copyStaticFiles } from "../../site/static-files.ts";
import { loadBuildMessages, siteToUiLocale } from "../../ui-locale.ts";
import type { CommandContext } from "../command.ts";
import type { ReadEdition } from "./read-edition.ts";

/** What all editions of a build share. */
export interface EditionBuildOptions {
  readonly cache: BuildCache;
  /** The other languages, and the translations in them; undefined for a site in one language. */
  readonly languages: EditionLanguages | undefined;
  /** The part of the site to build; undefined for all of it. */
  readonly part: SitePart | undefined;
  /** Selects the pages of that part. */
  readonly selectPageGroups: SelectPageGroups;
  /** Which of them to write. */
  readonly prerenderScope: PrerenderScope;
}

/** The languages of a site in several. */
export interface EditionLanguages {
  readonly linked: readonly LinkedLanguage[];
  /** By the tags of the languages. */
  readonly translations: ReadonlyMap<string, Translations>;
}

/** An edition whose app and data are written, and whose pages are not. */
export interface BuiltEdition {
  readonly publication: LanguagePublication;
  /** Writes the pages. Returns a key that covers what those of all subjects are rendered from; undefined if it isn't known. */
  readonly prerender: () => Promise<string | undefined>;
}

/** The languages of the editions of a site; undefined for a site in one language. */
export function editionsToLanguages(editions: readonly ReadEdition[]): EditionLanguages | undefined {
  const linked = editions.flatMap(({ edition: { language, settings }, publisher }) => {
    if (language === undefined) return [];
    return [toLinkedLanguage(language, siteToRoot(settings.site, language.base), publisher.ownPages)];
  });
  if (linked.length < 2) return undefined;
  const contents = editions.map(({ edition: { settings }, collection }) => ({
    tag: settings.site.language,
    articles: [...collection.articles.values()],
    subjects: [...collection.subjects.keys()],
  }));
  return { linked, translations: findTranslations(contents) };
}

/** What the data of an edition is made from. */
export function editionToBundleInput(
  { edition, publisher, ...read }: ReadEdition,
  languages: EditionLanguages | undefined,
): BundleInput {
  const { site } = edition.settings;
  return { ...publisher, ...read, site, translations: languages?.translations.get(site.language) };
}

/** Writes the app and the data of an edition. */
export async function buildEdition(
  read: ReadEdition,
  { cache, languages, part, selectPageGroups, prerenderScope }: EditionBuildOptions,
  { log, progress }: Pick<CommandContext, "log" | "progress">,
): Promise<BuiltEdition> {
  const { edition, publisher, output, pageOutput, tempFolder } = read;
  const { site } = edition.settings;
  const { base } = site;
  const { assets, ownPages, pageLinks, staticFiles } = publisher;
  const uiLocale = siteToUiLocale(site);
  const messages = await loadBuildMessages(uiLocale);
  await fs.mkdir(tempFolder, { recursive: true });
  const bundleInput = editionToBundleInput(read, languages);
  const { translations } = bundleInput;
  const { languages: menuLabel, leadsToSubject, leadsToHome } = messages;
  const menu = languages && {
    tag: site.language,
    languages: languages.linked,
    messages: { languages: menuLabel, leadsToSubject, leadsToHome },
  };
  const others = languages?.linked.filter(({ tag }) => tag !== site.language) ?? [];
  const languagePages: LanguagePages | undefined = menu &&
    translations && {
      menu,
      findTargets: (path) => findPageTargets(path, others, translations),
    };
  const emptyMenu = menu ? renderLanguageMenu("", noTargets, menu) : "";
  copyStaticFiles(staticFiles, output);
  for (const [path, bytes] of assets.files) output.write(path, bytes);
  log("Building the app…");
  const appOptions: AppBuildOptions = {
    projectFolder,
    base,
    site,
    uiLocale,
    itemName: site.itemName,
    tempFolder,
    head: { everywhere: siteToHead(site, assets), published: siteToHeadScripts(site) },
    icons: assets.icons,
    ...(languages && { hasLanguages: true }),
  };
  const makeBundle = async (): Promise<BundleOutput> =>
    isFirstPart(part)
      ? await writeBundle(bundleInput, output, progress, cache)
      : await planBundle(bundleInput, cache);
  // Other processes build the app while this one writes the bundle.
  const [app, serviceWorker, rendering, bundle] = await allSettledOrThrow([
    buildApp(appOptions, output, cache.apps),
    buildServiceWorker(projectFolder, cache.apps),
    prerenderScope === "none"
      ? undefined
      : buildServerApp(appOptions, cache.apps).then((serverApp) => ({ serverApp, prerenderScope })),
    makeBundle(),
  ]);
  const innerBases = others.map((other) => other.base).filter((each) => each.startsWith(base));
  writeServiceWorker(
    { code: serviceWorker, app, base, site, messages, languageMenu: emptyMenu, innerBases },
    output,
  );
  for (const diagnostic of bundle.topicDiagnostics) log(diagnosticToLine(diagnostic));
  return {
    publication: {
      language: edition.language,
      site,
      configFile: edition.settings.configFile,
      collection: read.collection,
      app,
      bundle,
      ownPages,
      pageLinks,
      staticFiles,
      uiLocale,
      messages,
      languagePages,
      redirectsFolder: findRulesFolder(read.folder, redirectsFile, edition),
      output,
    },
    prerender: async () => {
      if (rendering === undefined) {
        const page = renderEmptyPage(app.template, "", messages, emptyMenu);
        // Hosts send 404.html for every unknown URL: the app then decides on the client what to show.
        for (const file of ["index.html", "404.html"]) pageOutput.write(file, page);
        return undefined;
      }
      const input = {
        app,
        ...rendering,
        base,
        site,
        assets,
        ownPages,
        languagePages,
        selectPageGroups,
        ...bundle,
      };
      return await prerender(input, pageOutput, progress, cache.apps);
    },
  };
}
