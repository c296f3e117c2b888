import { messages } from "../../../i18n/messages.ts";
import { fetchBytes } from "../../data/files/fetch-file.ts";
import {
  ChunkLoadError,
  DamagedError,
  NotFoundError,
  OfflineError,
  OutdatedError,
  UnavailableError,
} from "../../data/load-error.ts";
import { memoizeLast } from "../../data/promises/memoize-last.ts";
import { siteBase } from "../../data/site-base.ts";
import type { SearchFailure, SearchFunction, SearchReply, SearchRequest } from "./search-protocol.ts";

interface SearchClient {
  /** Loads what every search of an index needs first: once, and again after a failure. */
  readonly preload: (headerUrl: string) => Promise<void>;
  readonly search: SearchFunction;
}

const errorClasses = {
  missing: NotFoundError,
  damaged: DamagedError,
  outdated: OutdatedError,
  offline: OfflineError,
  unavailable: UnavailableError,
} as const;

function failureToError(
  failure: Exclude<SearchFailure, "aborted">,
  message: string,
  headerUrl: string,
): Error {
  return failure === "failed"
    ? new Error(`The search worker failed: ${message}`)
    : new errorClasses[failure](message, headerUrl);
}

/** A search that the worker has not answered yet. */
interface PendingSearch {
  readonly settle: (reply: SearchReply) => void;
  /** Called if the worker can't answer at all. */
  readonly fail: (error: Error) => void;
}

/** Creates a client that searches in a worker, so that typing is never blocked. */
function createWorkerClient(): SearchClient {
  const worker = new Worker(new URL("./worker/search-worker.ts", import.meta.url), { type: "module" });
  const pendingRequests = new Map<number, PendingSearch>();
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    pendingRequests.get(data.id)?.settle(data);
    pendingRequests.delete(data.id);
  };
  worker.onerror = (event) => {
    // Without a message the worker's code could not be loaded; otherwise it threw. The next search starts a new worker.
    const error = event.message
      ? new Error(`The search worker failed: ${event.message}`)
      : new ChunkLoadError("The search worker can't be loaded", siteBase);
    for (const { fail } of pendingRequests.values()) fail(error);
    pendingRequests.clear();
    client = undefined;
  };
  const post = (request: SearchRequest): void => worker.postMessage(request);
  // The header is fetched here while the worker's code is loading.
  const preload = memoizeLast(async (headerUrl) =>
    post({ kind: "open", headerUrl, bytes: await fetchBytes(headerUrl) }),
  );
  const search: SearchFunction = async (headerUrl, query, { signal, ...options }) => {
    // Without the header the worker may still search what is downloaded, or says what is wrong.
    await preload(headerUrl).catch(() => undefined);
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
      pendingRequests.set(id, {
        settle: (reply) => {
          signal?.removeEventListener("abort", handleAbort);
          if ("response" in reply) resolve(reply.response);
          else if (reply.failure !== "aborted") {
            reject(failureToError(reply.failure, reply.message, headerUrl));
          }
        },
        fail: (error) => {
          signal?.removeEventListener("abort", handleAbort);
          reject(error);
        },
      });
      post({ kind: "search", id, headerUrl, query, options, uiLanguage: messages.language });
    });
  };
  return { preload, search };
}

/** Creates a client that searches on the main thread, for browsers without workers. */
function createWorkerlessClient(): SearchClient {
  const load = () => import("./worker/workerless-search.ts");
  return {
    preload: async (headerUrl) => (await load()).preloadIndexWithoutWorker(headerUrl),
    search: async (...request) => (await load()).searchWithoutWorker(...request),
  };
}

let client: SearchClient | undefined;

function getClient(): SearchClient {
  client ??= typeof Worker === "undefined" ? createWorkerlessClient() : createWorkerClient();
  return client;
}

/** Searches the index; the first search starts the worker. Rejects with a `LoadError` or the signal's reason. */
export const searchIndex: SearchFunction = (headerUrl, query, options) =>
  getClient().search(headerUrl, query, options);

/** Preloads the search engine and the index header for the first search. Rejects with a `LoadError`. */
export function preloadIndex(headerUrl: string): Promise<void> {
  return getClient().preload(headerUrl);
}
