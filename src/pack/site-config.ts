import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { type Site, siteSchema } from "../bundle/site.ts";
import type { FlagName, Flags } from "./flags.ts";

/** Thrown where the site's settings can't be used. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";
}

/** Flags that say what the config file says, each with the setting that it stands for. */
const siteFlags = {
  "site-name": "name",
  "site-description": "description",
  "site-language": "language",
  "site-url": "url",
} as const satisfies Partial<Record<FlagName, keyof Site>>;

export const siteFlagNames = Object.keys(siteFlags) as (keyof typeof siteFlags)[];

/** Reads and checks the settings in a config file, where there is one; flags come before it, defaults after it. */
export async function readSiteConfig(file: string, flags: Flags = {}): Promise<Site> {
  const given = Object.entries(siteFlags).flatMap(([flag, setting]) => {
    const value = flags[flag as keyof typeof siteFlags];
    return value === undefined ? [] : [[setting, value]];
  });
  const settings: unknown = { ...(await readSettings(file)), ...Object.fromEntries(given) };
  const checked = v.safeParse(siteSchema, settings);
  if (checked.success) return checked.output;
  const reasons = checked.issues.map(
    (issue) => `${v.getDotPath(issue) ?? "the default export"} ${issue.message}`,
  );
  const places = given.length > 0 ? `${file} or the flags` : file;
  throw new SiteConfigError(`${places}: ${reasons.join("; ")}`);
}

async function readSettings(file: string): Promise<object> {
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
