import { pathToAncestors } from "../../../content/file-path.ts";
import { urlToFile } from "./url-to-file.ts";

/**
 * The output file of a redirect page. Hosts look it up like any page; a URL that ends in
 * `.html` is already a file name.
 */
export function redirectToFile(from: string): string {
  const file = urlToFile(from);
  return /\.html\.html$/iu.test(file) ? file.slice(0, -".html".length) : file;
}

/** The files that are or will be in the output folder, and their parent folders. */
export class OccupiedFiles {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  add(file: string): void {
    this.#files.add(file);
    for (const folder of pathToAncestors(file)) this.#folders.add(folder);
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** True if a file can't be written because it is already a folder, or because a parent folder is a file. */
  isBlocked(file: string): boolean {
    return this.#folders.has(file) || pathToAncestors(file).some((folder) => this.#files.has(folder));
  }
}
