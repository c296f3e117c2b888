import { join, relative, resolve, sep } from "node:path";
import type { FindOptions } from "../collect/find-sources.ts";
import { ownPagesToUrls } from "../publish/urls/page-urls.ts";
import type { Settings } from "../settings/read-settings.ts";
import { ownPagesFolder } from "./own-pages.ts";
import type { PublisherFiles } from "./publisher-files.ts";
import { staticFolder } from "./static-files.ts";

/** How a publisher's settings change what is found in the content folder. */
export function settingsToFindOptions(
  { site, configFile, siteFolder }: Settings,
  content: string,
  { ownPages }: Pick<PublisherFiles, "ownPages">,
): Omit<FindOptions, "folder"> {
  const folder = resolve(content);
  // The config file may be in the content folder: what belongs to the site as a whole is no article then.
  const ownFolders = [ownPagesFolder, staticFolder].map((name) => relative(folder, join(siteFolder, name)));
  const isInside = (path: string): boolean => !path.startsWith("..") && path !== "";
  return {
    siteName: site.name,
    dateStyle: { language: site.language, month: site.dateFormat },
    siteUrls: ownPagesToUrls(ownPages),
    excludedFolders:
      configFile === undefined ? [] : ownFolders.filter(isInside).map((path) => path.split(sep).join("/")),
  };
}
