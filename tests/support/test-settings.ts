import { parseSite } from "../../src/build/settings/parse-site.ts";
import type { Settings } from "../../src/build/settings/read-settings.ts";

/** Settings as a config file would have them. */
export function testSettings(settings: object): Settings {
  const siteFolder = "/site";
  const site = parseSite(settings, { source: "quire.config.json", siteFolder });
  return {
    site,
    configFile: `${siteFolder}/quire.config.json`,
    siteFolder,
    workFolder: `${siteFolder}/.quire`,
  };
}
