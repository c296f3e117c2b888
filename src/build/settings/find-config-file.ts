import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SiteConfigError } from "./site-config-error.ts";

/** The names of a config file, in the order of their precedence. */
const configFileNames = ["quire.config.ts", "quire.config.js", "quire.config.mjs", "quire.config.json"];

/** In the content folder itself: files there may come from others, and must not run. */
const harmlessFileNames = ["quire.config.json"];

/** Where a config file is looked for, in the order of precedence. */
export function listConfigFiles(content: string): string[] {
  const folder = resolve(content);
  const listIn = (parent: string, names: readonly string[]) => names.map((name) => join(parent, name));
  return [
    ...listIn(folder, harmlessFileNames),
    ...listIn(dirname(folder), configFileNames),
    ...listIn(process.cwd(), configFileNames),
  ];
}

/**
 * The publisher's config file: the one given, or the first of those in the content folder, beside it and in the working
 * folder. Undefined if there is none. Throws `SiteConfigError` if the given one isn't a file.
 */
export function findConfigFile(content: string, given: string | undefined): string | undefined {
  if (given !== undefined) {
    if (!existsSync(given)) throw new SiteConfigError(`--config ${given}: file not found`);
    if (statSync(given).isDirectory())
      throw new SiteConfigError(`--config ${given} is a folder: name a file, such as quire.config.ts`);
    return resolve(given);
  }
  return listConfigFiles(content).find((file) => existsSync(file));
}
