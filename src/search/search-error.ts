/** A file of the index holds what no builder writes: cut short, mixed up, or not of this index. */
export class DamagedIndexError extends Error {
  override readonly name = "DamagedIndexError";
  readonly path: string;

  constructor(path: string, cause?: unknown) {
    super(`The search index is damaged: ${path}`, { cause });
    this.path = path;
  }
}

/** The index was built in a format this engine doesn't read, or is no index at all. */
export class UnknownIndexFormatError extends Error {
  override readonly name = "UnknownIndexFormatError";
  readonly found: string;

  constructor(found: string, expected: string) {
    super(`The search index has the format ${found}; this engine reads ${expected}`);
    this.found = found;
  }
}
