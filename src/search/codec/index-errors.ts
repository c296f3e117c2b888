/** A file of the index is damaged: truncated, corrupted, or of another index. */
export class DamagedIndexError extends Error {
  override readonly name = "DamagedIndexError";
  readonly path: string;

  constructor(path: string, cause?: unknown) {
    super(`The search index is damaged: ${path}`, { cause });
    this.path = path;
  }
}

/** What `decode` makes of a file. Throws `DamagedIndexError` in place of its `RangeError`. */
export function decodeFile<Content>(path: string, decode: () => Content): Content {
  try {
    return decode();
  } catch (error) {
    throw error instanceof RangeError ? new DamagedIndexError(path, error) : error;
  }
}

/** The index has a format that this engine does not read, or is not an index. */
export class UnknownIndexFormatError extends Error {
  override readonly name = "UnknownIndexFormatError";
  readonly found: string;

  constructor(found: string, expected: string) {
    super(`The search index has the format ${found}; this engine reads ${expected}`);
    this.found = found;
  }
}
