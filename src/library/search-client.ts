import type { SearchAnswer, SearchOptions } from "../search/engine.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { DamagedError, type LoadError, NotFoundError, OfflineError } from "./load-error.ts";
import type { SearchFailure, SearchReply, SearchRequest } from "./search-protocol.ts";

/** Asks the index whose header lies at an address. */
export type AskIndex = (header: string, query: string, options: SearchOptions) => Promise<SearchAnswer>;

interface IndexClient {
  /** Loads what every search of an index begins with: once, and again where it failed. */
  readonly open: (header: string) => Promise<void>;
  readonly ask: AskIndex;
}

function failureToError(
  failure: Exclude<SearchFailure, "aborted">,
  message: string,
  header: string,
): LoadError {
  if (failure === "missing") return new NotFoundError(message, header);
  return failure === "damaged" ? new DamagedError(message, header) : new OfflineError(message, header);
}

/** Runs `open` for a header once, and for another one, and again after a failure. */
function onceForEach(open: (header: string) => Promise<void>): (header: string) => Promise<void> {
  let last: { readonly header: string; readonly opening: Promise<void> } | undefined;
  return (header) => {
    if (last?.header !== header) {
      const opening = open(header);
      last = { header, opening };
      opening.catch(() => {
        last = undefined;
      });
    }
    return last.opening;
  };
}

/** Asks through a worker, so that typing never waits for ranking. */
function throughWorker(): IndexClient {
  const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (reply: SearchReply) => void>();
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    // Its code could not be had; the next question starts another.
    for (const [id, reply] of waiting) reply({ id, failure: "offline", message: event.message });
    waiting.clear();
    client = undefined;
  };
  const post = (request: SearchRequest): void => worker.postMessage(request);
  // The header is loaded here while the worker's code is on its way.
  const open = onceForEach(async (header) => post({ kind: "open", header, bytes: await fetchBytes(header) }));
  const ask: AskIndex = async (header, query, { signal, ...options }) => {
    await open(header);
    signal?.throwIfAborted();
    return await new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const abort = (): void => {
        waiting.delete(id);
        post({ kind: "abort", id });
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", abort, { once: true });
      waiting.set(id, (reply) => {
        signal?.removeEventListener("abort", abort);
        if ("answer" in reply) resolve(reply.answer);
        else if (reply.failure !== "aborted") reject(failureToError(reply.failure, reply.message, header));
      });
      post({ kind: "search", id, header, query, options });
    });
  };
  return { open, ask };
}

/** Asks in the same thread, where there are no workers. */
function here(): IndexClient {
  const engines = new Map<string, ReturnType<typeof import("./search-index.ts")["openIndex"]>>();
  const open = onceForEach(async (header) => {
    const [{ openIndex }, bytes] = await Promise.all([import("./search-index.ts"), fetchBytes(header)]);
    engines.set(header, openIndex(header, bytes));
  });
  const ask: AskIndex = async (header, query, options) => {
    await open(header);
    const engine = engines.get(header);
    if (engine === undefined) throw new NotFoundError("Another index was opened", header);
    return await engine.search(query, options);
  };
  return { open, ask };
}

let client: IndexClient | undefined;

function currentClient(): IndexClient {
  client ??= typeof Worker === "undefined" ? here() : throughWorker();
  return client;
}

/** Asks the index; the worker starts with the first question. Rejects with a `LoadError`, or the signal's reason. */
export const askIndex: AskIndex = (header, query, options) => currentClient().ask(header, query, options);

/** Loads what the first question would wait for: the engine and the index's header. Rejects with a `LoadError`. */
export function openIndex(header: string): Promise<void> {
  return currentClient().open(header);
}
