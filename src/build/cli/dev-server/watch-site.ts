import { basename, join, resolve } from "node:path";
import type { ViteDevServer } from "vite";
import { contentChangedEvent } from "../../../bundle/dev-events.ts";
import { diagnosticToLine, isError } from "../../../content/diagnostic.ts";
import { contentFilePattern } from "../../../content/parse-article-path.ts";
import { searchSynonymsFile } from "../../collect/read-search-synonyms.ts";
import { pathWithin } from "../../path-within.ts";
import { listConfigFiles } from "../../settings/find-config-file.ts";
import type { Settings } from "../../settings/read-settings.ts";
import { ownPagesFolder } from "../../site/own-pages.ts";
import { staticFolder } from "../../site/static-files.ts";
import { topicRulesFile } from "../../topics/read-topic-rules.ts";
import type { CommandContext } from "../command.ts";
import { errorToText } from "../error-to-text.ts";
import type { DevSite } from "./dev-site.ts";

/** What a changed file means for a site. */
export type SiteChange =
  | { readonly kind: "settings" }
  /** `isPage` is false for what pages load besides the app's data: static files, pictures and CSS. */
  | { readonly kind: "publisher"; readonly isPage: boolean }
  | { readonly kind: "rules" }
  /** `path` is relative to the content folder. */
  | { readonly kind: "content"; readonly path: string };

/** The files and folders besides the content folder that a site depends on, whether they exist or not. */
export function listWatchedPaths({ configFile, siteFolder, site }: Settings, content: string): string[] {
  const assets = [site.logo, site.favicon, site.socialImage, site.css].filter((name) => name !== undefined);
  return [
    ...(configFile === undefined
      ? listConfigFiles(content)
      : [configFile, join(siteFolder, ownPagesFolder), join(siteFolder, staticFolder)]),
    ...assets.map((name) => join(siteFolder, name)),
  ];
}

/** What the change of a file means; undefined if nothing. */
export function fileToChange(file: string, settings: Settings, content: string): SiteChange | undefined {
  const { configFile, siteFolder } = settings;
  const isIn = (name: string): boolean =>
    configFile !== undefined && pathWithin(join(siteFolder, name), file) !== undefined;
  if (file === configFile || (configFile === undefined && listConfigFiles(content).includes(file)))
    return { kind: "settings" };
  if (isIn(ownPagesFolder)) return { kind: "publisher", isPage: true };
  const isAsset = isIn(staticFolder) || listWatchedPaths(settings, content).includes(file);
  if (isAsset) return { kind: "publisher", isPage: false };
  const path = pathWithin(resolve(content), file);
  if (path === undefined) return undefined;
  if ([topicRulesFile, searchSynonymsFile].includes(basename(file))) return { kind: "rules" };
  return contentFilePattern.test(file) ? { kind: "content", path } : undefined;
}

/** Reads again what a change concerns, and shows it in all open pages. Throws what is wrong with it, except in articles. */
async function applyChange(
  change: Exclude<SiteChange, { kind: "settings" }>,
  site: DevSite,
  log: CommandContext["log"],
): Promise<void> {
  if (change.kind !== "content") {
    for (const edition of site.editions)
      await (change.kind === "rules" ? edition.bundle.updateRules() : edition.updatePublisherFiles());
    const needsReload = change.kind === "publisher" && !change.isPage;
    const isReload = site.clearError() || needsReload;
    site.send(isReload ? { type: "full-reload" } : { type: "custom", event: contentChangedEvent });
    return;
  }
  const diagnostics = (
    await Promise.all(site.editions.map(async ({ bundle }) => await bundle.update(change.path)))
  ).flat();
  for (const diagnostic of diagnostics) log(diagnosticToLine(diagnostic));
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) site.send({ type: "custom", event: contentChangedEvent });
  else site.send({ type: "error", err: { message: errors.map(diagnosticToLine).join("\n"), stack: "" } });
}

/** How a site is watched. */
export interface WatchOptions {
  readonly content: string;
  readonly log: CommandContext["log"];
  /** Called when the settings have changed. What it throws is shown on all pages. */
  readonly onSettings: () => Promise<void>;
}

/**
 * Follows the changes of all files of a site, one after the other, until its server is closed. They are applied to the site that
 * `getSite` returns then: another one if the settings have changed meanwhile.
 */
export function watchSite(
  server: ViteDevServer,
  getSite: () => DevSite,
  { content, log, onSettings }: WatchOptions,
): void {
  let previous = Promise.resolve();
  const handle = async (change: SiteChange, file: string): Promise<void> => {
    try {
      if (change.kind === "settings") await onSettings();
      else await applyChange(change, getSite(), log);
    } catch (error) {
      const message = errorToText(error);
      log(`${file} has changed. ${message}`);
      getSite().showError(message);
    }
  };
  server.watcher.add([resolve(content), ...listWatchedPaths(getSite().settings, content)]);
  server.watcher.on("all", (event, file) => {
    if (event === "addDir" || event === "unlinkDir") return;
    const change = fileToChange(file, getSite().settings, content);
    if (change !== undefined) previous = previous.then(() => handle(change, file));
  });
}
