import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SiteConfigError } from "./site-config-error.ts";

/** The names of a config file, in the order of their precedence. */
const configFileNames = ["quire.config.ts", "quire.config.js", "quire.config.mjs", "quire.config.json"];

/** In the content folder itself: files there may come from others, and must not run. */
const harmlessFileNames = ["quire.config.json"];

function findIn(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * The publisher's config file: the one given, or the first of those in the content folder, beside it and in the working
 * folder. Undefined if there is none. Throws `SiteConfigError` if the given one doesn't exist.
 */
export function findConfigFile(content: string, given: string | undefined): string | undefined {
  if (given !== undefined) {
    if (existsSync(given)) return resolve(given);
    throw new SiteConfigError(`${given}: file not found`);
  }
  const folder = resolve(content);
  return (
    findIn(folder, harmlessFileNames) ??
    findIn(dirname(folder), configFileNames) ??
    findIn(process.cwd(), configFileNames)
  );
}
