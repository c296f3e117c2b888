import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Flags } from "../cli/flags.ts";
import { readToolSite } from "../collect/tools/read-tool-site.ts";
import { findConfigFile } from "./find-config-file.ts";
import { renameFormerSettings } from "./former-setting-names.ts";
import { loadConfigFile } from "./load-config-file.ts";
import { parseSite } from "./parse-site.ts";
import { SiteConfigError } from "./site-config-error.ts";
import type { Site } from "./site-schema.ts";

/** Flags that override the config file, with the setting they override. */
const siteFlags = {
  "site-name": "name",
  "site-description": "description",
  "site-language": "language",
  "site-url": "url",
  base: "base",
} as const satisfies Partial<Record<keyof Flags, keyof Site>>;

/** The flags that override settings. */
export const siteFlagNames = ["config", ...(Object.keys(siteFlags) as (keyof typeof siteFlags)[])] as const;

/** A publisher's settings, and where they come from. */
export interface Settings {
  readonly site: Site;
  /** The config file; undefined if there is none. */
  readonly configFile: string | undefined;
  /** The folder that paths in settings are relative to: that of the config file, else the working folder. */
  readonly siteFolder: string;
  /** The folder beside the content for what can be computed again: cache, previews. It need not exist: see `createWorkFolder`. */
  readonly workFolder: string;
  /** The one language to show or check of a site in several, if a flag names it. */
  readonly onlyLanguage?: string;
}

/**
 * Reads and checks the settings for a content folder; flags override those of the config file. What neither has comes from
 * the configuration of the tool that the folder was made for, and then from the defaults. `log` is told of settings that have a
 * name of an earlier version. Throws `SiteConfigError`.
 */
export async function readSettings(
  content: string,
  flags: Flags = {},
  log: (text: string) => void = () => {},
): Promise<Settings> {
  const given = flags["config"];
  const configFile = findConfigFile(content, typeof given === "string" ? given : undefined);
  const flagSettings = Object.entries(siteFlags).flatMap(([flag, setting]) => {
    const value = flags[flag as keyof typeof siteFlags];
    return value === undefined ? [] : [[setting, flag, value] as const];
  });
  const fileSettings =
    configFile === undefined ? {} : renameFormerSettings(await loadConfigFile(configFile), log);
  // In a site in several languages it chooses one; which is the main one decides what files without a language have.
  const isChoice = "languages" in fileSettings;
  const siteFolder = configFile === undefined ? process.cwd() : dirname(configFile);
  const usedFlags = flagSettings.filter(([setting]) => !isChoice || setting !== "language");
  const toolSite = await readToolSite(content);
  const site = parseSite(
    {
      ...toolSite,
      ...fileSettings,
      ...Object.fromEntries(usedFlags.map(([setting, , value]) => [setting, value])),
    },
    {
      source: configFile ?? "the settings",
      ...(configFile !== undefined && { text: readFileSync(configFile, "utf8") }),
      siteFolder,
      flags: new Map(usedFlags.map(([setting, flag]) => [setting, flag])),
    },
  );
  const isInContent = siteFolder === resolve(content);
  const workFolder = join(isInContent ? process.cwd() : siteFolder, ".quire");
  return { site, configFile, siteFolder, workFolder, ...(isChoice && readOnlyLanguage(flags, site)) };
}

function readOnlyLanguage(flags: Flags, { languages = {} }: Site): Pick<Settings, "onlyLanguage"> {
  const onlyLanguage = flags["site-language"];
  if (typeof onlyLanguage !== "string") return {};
  if (Object.hasOwn(languages, onlyLanguage)) return { onlyLanguage };
  throw new SiteConfigError(
    `--site-language ${onlyLanguage} is not one of the site's languages (${Object.keys(languages).join(", ")})`,
  );
}
