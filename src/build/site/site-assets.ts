import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { hashContents } from "../output/output-writer.ts";
import type { Site } from "../settings/site-schema.ts";
import { createIcons, readPictureSize } from "./site-icons.ts";
import { type HasStaticFile, preparePublisherCss } from "./site-styles.ts";

/** A picture of the site's settings. */
export interface SitePicture {
  /** Relative to the site's base. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The publisher's files that settings name. */
export interface SiteAssets {
  /** Files to write, by their paths relative to the site's base. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Icons that take the place of Quire's own. */
  readonly icons: ReadonlyMap<string, Uint8Array>;
  readonly logo: SitePicture | undefined;
  readonly socialImage: SitePicture | undefined;
  /** The path of the publisher's CSS, relative to the site's base. */
  readonly css: string | undefined;
}

/** No files at all. */
export const noSiteAssets: SiteAssets = {
  files: new Map(),
  icons: new Map(),
  logo: undefined,
  socialImage: undefined,
  css: undefined,
};

/** Reads the files that settings name. Throws `SiteConfigError` if one of them is damaged, or refers to what is not there. */
export async function readSiteAssets(
  site: Site,
  siteFolder: string,
  hasStaticFile: HasStaticFile,
): Promise<SiteAssets> {
  const files = new Map<string, Uint8Array>();
  // A hash in the name, because hosts let browsers keep everything in this folder for good.
  const add = (name: string, ending: string, bytes: Uint8Array): string => {
    const path = `assets/${name}-${hashContents([bytes])}${ending}`;
    files.set(path, bytes);
    return path;
  };
  const addPicture = async (name: "logo" | "socialImage"): Promise<SitePicture | undefined> => {
    const setting = site[name];
    if (setting === undefined) return undefined;
    const file = join(siteFolder, setting);
    const size = await readPictureSize(name, file);
    return { path: add(name.toLowerCase(), extname(file).toLowerCase(), readFileSync(file)), ...size };
  };
  const addCss = (): string | undefined => {
    if (site.css === undefined) return undefined;
    const file = join(siteFolder, site.css);
    const css = preparePublisherCss(readFileSync(file, "utf8"), file, site.base, hasStaticFile);
    return add("site", ".css", Buffer.from(css));
  };
  return {
    files,
    icons: site.favicon === undefined ? new Map() : await createIcons(join(siteFolder, site.favicon)),
    logo: await addPicture("logo"),
    socialImage: await addPicture("socialImage"),
    css: addCss(),
  };
}
