import type { SearchOptions, SearchResponse } from "../../../search/query/search-engine.ts";
import { fetchBytes } from "../../data/fetch-file.ts";
import { DamagedError, type LoadError, NotFoundError, OfflineError } from "../../data/load-error.ts";
import type { SearchFailure, SearchReply, SearchRequest } from "./search-protocol.ts";

/** Searches the index with this header URL. */
export type SearchFunction = (
  headerUrl: string,
  query: string,
  options: SearchOptions,
) => Promise<SearchResponse>;

interface SearchClient {
  /** Loads what every search of an index needs first: once, and again after a failure. */
  readonly preload: (headerUrl: string) => Promise<void>;
  readonly search: SearchFunction;
}

function failureToError(
  failure: Exclude<SearchFailure, "aborted">,
  message: string,
  headerUrl: string,
): LoadError {
  if (failure === "missing") return new NotFoundError(message, headerUrl);
  return failure === "damaged" ? new DamagedError(message, headerUrl) : new OfflineError(message, headerUrl);
}

/** Memoizes the promise of the last header; loads again for another header or after a failure. */
function memoizeLast(load: (headerUrl: string) => Promise<void>): (header: string) => Promise<void> {
  let last: { readonly headerUrl: string; readonly promise: Promise<void> } | undefined;
  return (headerUrl) => {
    if (last?.headerUrl !== headerUrl) {
      const promise = load(headerUrl);
      last = { headerUrl, promise };
      promise.catch(() => {
        last = undefined;
      });
    }
    return last.promise;
  };
}

/** Creates a client that searches in a worker, so that typing is never blocked. */
function createWorkerClient(): SearchClient {
  const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
  const pendingRequests = new Map<number, (reply: SearchReply) => void>();
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    pendingRequests.get(data.id)?.(data);
    pendingRequests.delete(data.id);
  };
  worker.onerror = (event) => {
    // The worker's code could not be loaded; the next search starts a new worker.
    for (const [id, resolveReply] of pendingRequests)
      resolveReply({ id, failure: "offline", message: event.message });
    pendingRequests.clear();
    client = undefined;
  };
  const post = (request: SearchRequest): void => worker.postMessage(request);
  // The header is fetched here while the worker's code is loading.
  const preload = memoizeLast(async (headerUrl) =>
    post({ kind: "open", headerUrl, bytes: await fetchBytes(headerUrl) }),
  );
  const search: SearchFunction = async (headerUrl, query, { signal, ...options }) => {
    await preload(headerUrl);
    signal?.throwIfAborted();
    return await new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const handleAbort = (): void => {
        pendingRequests.delete(id);
        post({ kind: "abort", id });
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", handleAbort, { once: true });
      pendingRequests.set(id, (reply) => {
        signal?.removeEventListener("abort", handleAbort);
        if ("response" in reply) resolve(reply.response);
        else if (reply.failure !== "aborted") reject(failureToError(reply.failure, reply.message, headerUrl));
      });
      post({ kind: "search", id, headerUrl, query, options });
    });
  };
  return { preload, search };
}

/** Creates a client that searches on the main thread, for browsers without workers. */
function createInlineClient(): SearchClient {
  const engines = new Map<string, ReturnType<typeof import("./open-search-engine.ts")["openSearchEngine"]>>();
  const preload = memoizeLast(async (headerUrl) => {
    const [{ openSearchEngine: openIndex }, bytes] = await Promise.all([
      import("./open-search-engine.ts"),
      fetchBytes(headerUrl),
    ]);
    engines.set(headerUrl, openIndex(headerUrl, bytes));
  });
  const search: SearchFunction = async (headerUrl, query, options) => {
    await preload(headerUrl);
    const engine = engines.get(headerUrl);
    if (engine === undefined) throw new NotFoundError("Another index was opened", headerUrl);
    return await engine.search(query, options);
  };
  return { preload, search };
}

let client: SearchClient | undefined;

function getClient(): SearchClient {
  client ??= typeof Worker === "undefined" ? createInlineClient() : createWorkerClient();
  return client;
}

/** Searches the index; the first search starts the worker. Rejects with a `LoadError` or the signal's reason. */
export const searchIndex: SearchFunction = (headerUrl, query, options) =>
  getClient().search(headerUrl, query, options);

/** Preloads the search engine and the index header for the first search. Rejects with a `LoadError`. */
export function preloadIndex(headerUrl: string): Promise<void> {
  return getClient().preload(headerUrl);
}
