import type { SearchEngine } from "../../../../search/query/search-engine.ts";
import { fetchBytes } from "../../../data/files/fetch-file.ts";
import {
  DamagedError,
  NotFoundError,
  OfflineError,
  OutdatedError,
  UnavailableError,
} from "../../../data/load-error.ts";
import { getNetworkInformation } from "../../../data/network-information.ts";
import { memoizeLast } from "../../../data/promises/memoize-last.ts";
import type { SearchFailure, SearchReply, SearchRequest, SiteSearchResponse } from "../search-protocol.ts";
import { indexPathToUrl } from "./index-path-to-url.ts";
import { openSearchEngine } from "./open-search-engine.ts";
import { fetchTitleIndex, readCachedTitleIndex, shouldPrefetch } from "./title-index-cache.ts";

type RequestOf<Kind extends SearchRequest["kind"]> = Extract<SearchRequest, { readonly kind: Kind }>;

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const abortControllers = new Map<number, AbortController>();

/** After this time without a search the reader is considered idle, and data can be prefetched. In milliseconds. */
const idleMs = 3000;

/** Engines that have their title index, or that should not load it again. */
const enginesWithTitleIndex = new WeakSet<SearchEngine>();

async function openEngine(headerUrl: string, bytes?: Uint8Array): Promise<SearchEngine> {
  const engine = openSearchEngine(headerUrl, bytes ?? (await fetchBytes(headerUrl)));
  try {
    const titleIndex = await readCachedTitleIndex(indexPathToUrl(headerUrl, engine.titleIndex.path));
    if (titleIndex) {
      engine.attachTitleIndex(titleIndex);
      enginesWithTitleIndex.add(engine);
    }
  } catch (error) {
    // Storage is blocked or not readable: the index itself has the same data.
    console.warn("The cached title index can't be read.", error);
  }
  return engine;
}

let idleTimer: ReturnType<typeof setTimeout> | undefined;

/** Prefetches the title index once the reader is idle, if the connection is good and it isn't loaded yet. */
function prefetchTitleIndexOnIdle(headerUrl: string, engine: SearchEngine): void {
  clearTimeout(idleTimer);
  if (enginesWithTitleIndex.has(engine) || !shouldPrefetch(getNetworkInformation())) return;
  idleTimer = setTimeout(() => {
    // One attempt is enough: search works without it.
    enginesWithTitleIndex.add(engine);
    fetchTitleIndex(indexPathToUrl(headerUrl, engine.titleIndex.path)).then(
      (titleIndex) => engine.attachTitleIndex(titleIndex),
      (error: unknown) => console.warn("The title index can't be prefetched.", error),
    );
  }, idleMs);
}

/** The engine of an index; `bytes` is its header if it is loaded already. */
const getEngine = memoizeLast(openEngine);

function errorToFailure(error: unknown, signal: AbortSignal): SearchFailure {
  if (signal.aborted) return "aborted";
  if (error instanceof NotFoundError) return "missing";
  if (error instanceof DamagedError) return "damaged";
  if (error instanceof OutdatedError) return "outdated";
  if (error instanceof UnavailableError) return "unavailable";
  return error instanceof OfflineError ? "offline" : "failed";
}

/** Searches the site or, if a search needs more of it than can be reached, what is downloaded. */
async function searchSite(
  { headerUrl, query, options, uiLanguage }: RequestOf<"search">,
  signal: AbortSignal,
): Promise<SiteSearchResponse> {
  const searchDownloads = async (): Promise<SiteSearchResponse | undefined> => {
    // It is part of the app shell: without it nothing is downloaded.
    const downloads = await import("../downloads/search-downloads.ts").catch(() => undefined);
    return await downloads?.searchDownloads(query, { ...options, signal }, uiLanguage);
  };
  try {
    const engine = await getEngine(headerUrl);
    const response = await engine.search(query, { ...options, signal });
    prefetchTitleIndexOnIdle(headerUrl, engine);
    // Of a downloaded subject more is there than titles.
    const isOfSubjects = (options.filters?.subjects ?? []).length > 0;
    const fromDownloads = response.isPartial && isOfSubjects ? await searchDownloads() : undefined;
    return fromDownloads ?? { ...response, source: "site" };
  } catch (error) {
    const fromDownloads = error instanceof OfflineError ? await searchDownloads() : undefined;
    if (fromDownloads === undefined) throw error;
    return fromDownloads;
  }
}

async function handleSearch(request: RequestOf<"search">): Promise<SearchReply> {
  const { id } = request;
  const controller = new AbortController();
  abortControllers.set(id, controller);
  try {
    return { id, response: await searchSite(request, controller.signal) };
  } catch (error) {
    return { id, failure: errorToFailure(error, controller.signal), message: String(error) };
  } finally {
    abortControllers.delete(id);
  }
}

scope.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === "open") void getEngine(data.headerUrl, data.bytes).catch(() => undefined);
  else if (data.kind === "abort") abortControllers.get(data.id)?.abort();
  else void handleSearch(data).then((reply) => scope.postMessage(reply));
};
