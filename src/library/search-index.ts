import { createEngine, type SearchEngine } from "../search/engine.ts";
import { DamagedIndexError, UnknownIndexFormatError } from "../search/search-error.ts";
import { DamagedError, NotFoundError, OfflineError, OutdatedError } from "./load-error.ts";

async function fetchBytes(url: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new OfflineError("The host can't be reached", url, { cause: error });
  }
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (response.status === 404 || (response.ok && isPage)) throw new NotFoundError("No such file", url);
  if (!response.ok) throw new OfflineError(`The host answered ${response.status}`, url);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new OfflineError("The connection broke off", url, { cause: error });
  }
}

/** Opens the index whose header lies at an address. Rejects with a `LoadError`. */
export async function openIndex(header: string): Promise<SearchEngine> {
  // Below the folder that holds the index's own folder.
  const folder = header.replace(/[^/]+\/[^/]+$/u, "");
  const bytes = await fetchBytes(header);
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
