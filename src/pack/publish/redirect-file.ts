import { addressToFile } from "./address-to-file.ts";

/**
 * The file of a redirect's page, from the output folder on. A host looks for it as for any page; an address that ends in
 * `.html` is a file's name already.
 */
export function redirectToFile(from: string): string {
  const file = addressToFile(from);
  return /\.html\.html$/iu.test(file) ? file.slice(0, -".html".length) : file;
}

/** Files that stand or will stand in the output folder, and the folders above them. */
export class OccupiedFiles {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  add(file: string): void {
    this.#files.add(file);
    for (const folder of foldersOf(file)) this.#folders.add(folder);
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** True where a file can't be written, since it is a folder already, or a folder above it is a file. */
  blocks(file: string): boolean {
    return this.#folders.has(file) || foldersOf(file).some((folder) => this.#files.has(folder));
  }
}

function foldersOf(file: string): string[] {
  return [...file.matchAll(/\//gu)].map(({ index }) => file.slice(0, index));
}
