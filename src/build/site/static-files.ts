import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SiteLanguage } from "../languages/site-editions.ts";
import type { OutputWriter } from "../output/output-writer.ts";
import { pathWithin } from "../path-within.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";
import { isLanguagePath, isReservedName } from "./reserved-names.ts";

/** The folder beside the config file whose files are published as they are. */
export const staticFolder = "static";

/** A file to publish as it is. */
export interface StaticFile {
  /** Relative to the site's base. */
  readonly path: string;
  readonly file: string;
}

/** What operating systems and version control leave in folders. */
const ignoredNames: ReadonlySet<string> = new Set([
  ".DS_Store",
  ".git",
  ".gitignore",
  ".gitkeep",
  "Thumbs.db",
]);

/**
 * The files of the folder `static`. Throws `SiteConfigError` if a symbolic link leads out of the folder, or a file is in
 * the place of one of Quire's pages and folders.
 */
export function listStaticFiles(siteFolder: string, language?: SiteLanguage): StaticFile[] {
  const root = join(siteFolder, staticFolder);
  if (!existsSync(root)) return [];
  const realRoot = realpathSync(root);
  const files: StaticFile[] = [];
  const visit = (path: string, chain: readonly string[]): void => {
    const file = join(root, path);
    const target = resolveLink(file);
    if (pathWithin(realRoot, target) === undefined)
      throw new SiteConfigError(
        `${file} leads out of the folder ${staticFolder}: it would publish ${target}`,
      );
    if (chain.includes(target)) throw new SiteConfigError(`${file} leads to a folder that it is in`);
    if (!statSync(target).isDirectory()) {
      files.push({ path, file: target });
      return;
    }
    for (const name of readdirSync(target).sort()) {
      if (!ignoredNames.has(name)) visit(path === "" ? name : `${path}/${name}`, [...chain, target]);
    }
  };
  visit("", []);
  for (const { path, file } of files) {
    const [first = ""] = path.split("/");
    const page = first.replace(/\.html$/u, "");
    if (isReservedName(first) || isReservedName(page) || isLanguagePath(page, language))
      throw new SiteConfigError(`${file}: /${first} is a page or a folder of Quire; choose another name`);
  }
  return files;
}

function resolveLink(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    throw new SiteConfigError(`${file} leads to nothing`, { cause: error });
  }
}

/** Copies static files. Nothing that is written later may replace them: see `OutputWriter`. */
export function copyStaticFiles(files: readonly StaticFile[], output: OutputWriter): void {
  for (const { path, file } of files) output.writeStatic(path, readFileSync(file));
}
