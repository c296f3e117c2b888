import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { type Site, siteSchema } from "../../bundle/site.ts";
import type { FlagName, Flags } from "./flags.ts";

/** Thrown if the site's configuration is invalid. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";
}

/** Flags that override the config file, with the setting they override. */
const siteFlags = {
  "site-name": "name",
  "site-description": "description",
  "site-language": "language",
  "site-url": "url",
} as const satisfies Partial<Record<FlagName, keyof Site>>;

export const siteFlagNames = Object.keys(siteFlags) as (keyof typeof siteFlags)[];

/** Reads and validates the config file, if it exists; flags override it, and defaults fill the rest. */
export async function readSiteConfig(file: string, flags: Flags = {}): Promise<Site> {
  const flagSettings = Object.entries(siteFlags).flatMap(([flag, setting]) => {
    const value = flags[flag as keyof typeof siteFlags];
    return value === undefined ? [] : [[setting, value]];
  });
  const settings: unknown = { ...(await loadConfigFile(file)), ...Object.fromEntries(flagSettings) };
  const checked = v.safeParse(siteSchema, settings);
  if (checked.success) return checked.output;
  const reasons = checked.issues.map(
    (issue) => `${v.getDotPath(issue) ?? "the default export"} ${issue.message}`,
  );
  const sourceLabel = flagSettings.length > 0 ? `${file} or the flags` : file;
  throw new SiteConfigError(`${sourceLabel}: ${reasons.join("; ")}`);
}

async function loadConfigFile(file: string): Promise<object> {
  if (!existsSync(file)) return {};
  let settings: unknown;
  try {
    settings = ((await import(pathToFileURL(file).href)) as { default?: unknown }).default;
  } catch (error) {
    throw new SiteConfigError(`cannot load ${file}: ${String(error)}`, { cause: error });
  }
  if (typeof settings === "object" && settings !== null) return settings;
  throw new SiteConfigError(`${file}: the default export must be an object with the site settings`);
}
