import { createEngine, type SearchEngine } from "../search/engine.ts";
import { DamagedIndexError, UnknownIndexFormatError } from "../search/search-error.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { DamagedError, OutdatedError } from "./load-error.ts";

/** The address of an index's file, by the path that its engine gives. */
export function toIndexUrl(header: string, path: string): string {
  // Below the folder that holds the index's own folder.
  return header.replace(/[^/]+\/[^/]+$/u, "") + path;
}

/** The index whose header, as loaded, lies at an address. Throws a `LoadError`. */
export function openIndex(header: string, bytes: Uint8Array): SearchEngine {
  const load = (path: string): Promise<Uint8Array> => fetchBytes(toIndexUrl(header, path));
  return guardEngine(createGuarded(bytes, load, header), header);
}

function createGuarded(
  bytes: Uint8Array,
  load: (path: string) => Promise<Uint8Array>,
  url: string,
): SearchEngine {
  try {
    return createEngine({ load, header: JSON.parse(new TextDecoder().decode(bytes)) });
  } catch (error) {
    if (error instanceof UnknownIndexFormatError) {
      throw new OutdatedError("The index has another format", url, { cause: error });
    }
    throw new DamagedError("The index's header can't be read", url, { cause: error });
  }
}

/** The same engine, with its errors as the app words them. */
function guardEngine(engine: SearchEngine, url: string): SearchEngine {
  const toLoadError = (error: unknown): unknown =>
    error instanceof DamagedIndexError
      ? new DamagedError("A part of the index can't be read", url, { cause: error })
      : error;
  return {
    tier: engine.tier,
    keepTier: (bytes) => {
      try {
        engine.keepTier(bytes);
      } catch (error) {
        throw toLoadError(error);
      }
    },
    search: async (query, options) => {
      try {
        return await engine.search(query, options);
      } catch (error) {
        throw toLoadError(error);
      }
    },
  };
}
