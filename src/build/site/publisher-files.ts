import type { Manifest } from "../../bundle/manifest.ts";
import type { SiteEdition } from "../languages/site-editions.ts";
import type { PayloadSource } from "../output/bundle/subject-files.ts";
import type { Site } from "../settings/site-schema.ts";
import { readGitDates } from "./git-dates.ts";
import { noOwnPages, type OwnPageLink, type OwnPages, readNotFoundPage, readOwnPages } from "./own-pages.ts";
import { readSiteAssets, type SiteAssets } from "./site-assets.ts";
import { listStaticFiles, type StaticFile } from "./static-files.ts";

/** What a publisher adds to a site besides articles. */
export interface PublisherFiles {
  readonly assets: SiteAssets;
  readonly ownPages: OwnPages;
  /** The links of own pages. */
  readonly pageLinks: readonly OwnPageLink[];
  readonly notFound: Manifest["notFound"];
  readonly staticFiles: readonly StaticFile[];
  readonly getFileFacts: NonNullable<PayloadSource["getFileFacts"]>;
}

/** Reads what the settings of an edition refer to, and the folders beside the config file. Throws `SiteConfigError`. */
export async function readPublisherFiles(
  { settings: { site, configFile, siteFolder }, language }: SiteEdition,
  content: string,
  log: (text: string) => void,
): Promise<PublisherFiles> {
  // Without a config file, folders of these names belong to something else.
  const hasFolders = configFile !== undefined;
  const staticFiles = hasFolders ? listStaticFiles(siteFolder, language) : [];
  const pageLinks: OwnPageLink[] = [];
  const staticPaths = new Set(staticFiles.map(({ path }) => path));
  return {
    assets: await readSiteAssets(site, siteFolder, (path) => staticPaths.has(path)),
    ownPages: hasFolders
      ? await readOwnPages(siteFolder, site, language, (link) => pageLinks.push(link))
      : noOwnPages,
    pageLinks,
    notFound: hasFolders ? await readNotFoundPage(siteFolder, language) : undefined,
    staticFiles,
    getFileFacts: await createFileFacts(site, content, log),
  };
}

async function createFileFacts(
  { editLink, reportLink, lastUpdated }: Site,
  content: string,
  log: (text: string) => void,
): Promise<PublisherFiles["getFileFacts"]> {
  const hasSource = [editLink, reportLink].some((link) => link?.includes("{path}"));
  const git = lastUpdated === "git" ? await readGitDates(content) : undefined;
  if (git?.isShallow)
    log(
      "The clone of the repository is shallow: git knows when an article was last changed only in a full one (fetch-depth: 0).",
    );
  return (path) => {
    const changed = git?.lastChanges.get(path);
    return { ...(hasSource && { source: path }), ...(changed !== undefined && { changed }) };
  };
}
