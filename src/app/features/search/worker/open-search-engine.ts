import { createSearchEngine, type SearchEngine } from "../../../../search/query/search-engine.ts";
import { fetchBytes } from "../../../data/files/fetch-file.ts";
import { headerErrorToLoadError, searchErrorToLoadError } from "./index-load-errors.ts";
import { indexPathToUrl } from "./index-path-to-url.ts";

/** Opens a search index by its header, which has been loaded from `headerUrl`. Throws a `LoadError`. */
export function openSearchEngine(headerUrl: string, bytes: Uint8Array): SearchEngine {
  const load = (path: string): Promise<Uint8Array> => fetchBytes(indexPathToUrl(headerUrl, path));
  return withLoadErrors(createEngineOrThrow(bytes, load, headerUrl), headerUrl);
}

function createEngineOrThrow(
  bytes: Uint8Array,
  load: (path: string) => Promise<Uint8Array>,
  headerUrl: string,
): SearchEngine {
  try {
    return createSearchEngine({ load, header: JSON.parse(new TextDecoder().decode(bytes)) });
  } catch (error) {
    throw headerErrorToLoadError(error, headerUrl);
  }
}

/** Wraps a search engine so that its errors become `LoadError`s. */
function withLoadErrors(engine: SearchEngine, headerUrl: string): SearchEngine {
  return {
    titleIndex: engine.titleIndex,
    attachTitleIndex: (bytes) => {
      try {
        engine.attachTitleIndex(bytes);
      } catch (error) {
        throw searchErrorToLoadError(error, headerUrl);
      }
    },
    search: async (query, options) => {
      try {
        return await engine.search(query, options);
      } catch (error) {
        throw searchErrorToLoadError(error, headerUrl);
      }
    },
  };
}
