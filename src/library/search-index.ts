import { createEngine, type SearchEngine } from "../search/engine.ts";
import { DamagedIndexError, UnknownIndexFormatError } from "../search/search-error.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { DamagedError, OutdatedError } from "./load-error.ts";

/** The index whose header, as loaded, lies at an address. Throws a `LoadError`. */
export function openIndex(header: string, bytes: Uint8Array): SearchEngine {
  // Below the folder that holds the index's own folder.
  const folder = header.replace(/[^/]+\/[^/]+$/u, "");
  const load = (path: string): Promise<Uint8Array> => fetchBytes(folder + path);
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
  return {
    search: async (query, options) => {
      try {
        return await engine.search(query, options);
      } catch (error) {
        throw error instanceof DamagedIndexError
          ? new DamagedError("A part of the index can't be read", url, { cause: error })
          : error;
      }
    },
  };
}
