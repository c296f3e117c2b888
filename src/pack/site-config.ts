import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { type Site, siteSchema } from "../bundle/site.ts";

/** Thrown where the site's settings can't be used. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";
}

/** Reads and checks the settings in a config file; the defaults where there is none. */
export async function readSiteConfig(file: string): Promise<Site> {
  if (!existsSync(file)) return v.parse(siteSchema, {});
  let settings: unknown;
  try {
    settings = ((await import(pathToFileURL(file).href)) as { default?: unknown }).default;
  } catch (error) {
    throw new SiteConfigError(`${file} can't be read: ${String(error)}`, { cause: error });
  }
  const checked = v.safeParse(siteSchema, settings);
  if (checked.success) return checked.output;
  const reasons = checked.issues.map(
    (issue) => `${v.getDotPath(issue) ?? "its default export"} ${issue.message}`,
  );
  throw new SiteConfigError(`${file}: ${reasons.join("; ")}`);
}
