import { DamagedIndexError } from "./index-errors.ts";

/** Decodes a file of JSON. Throws `DamagedIndexError`. */
export function decodeJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new DamagedIndexError(path, cause);
  }
}
