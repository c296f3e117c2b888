import { join, resolve } from "node:path";
import type { FindOptions } from "../collect/find-sources.ts";
import type { SiteEdition } from "../languages/site-editions.ts";
import { pathWithin } from "../path-within.ts";
import { ownPagesToUrls } from "../publish/urls/page-urls.ts";
import { ownPagesFolder } from "./own-pages.ts";
import type { PublisherFiles } from "./publisher-files.ts";
import { staticFolder } from "./static-files.ts";

/** How the settings of an edition change what is found in the content folder. */
export function settingsToFindOptions(
  { settings: { site, configFile, siteFolder }, language }: SiteEdition,
  content: string,
  { ownPages }: Pick<PublisherFiles, "ownPages">,
): Omit<FindOptions, "folder"> {
  const folder = resolve(content);
  // The config file may be in the content folder: what belongs to the site as a whole is not an article then.
  const ownFolders = configFile === undefined ? [] : [ownPagesFolder, staticFolder];
  return {
    siteName: site.name,
    dateStyle: { language: site.language, month: site.dateFormat },
    siteUrls: ownPagesToUrls(ownPages),
    ...(language && { languageSelection: language.selection }),
    excludedFolders: ownFolders.flatMap((name) => pathWithin(folder, join(siteFolder, name)) || []),
  };
}
