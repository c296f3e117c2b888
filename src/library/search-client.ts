import type { SearchAnswer, SearchOptions } from "../search/engine.ts";
import { DamagedError, type LoadError, NotFoundError, OfflineError } from "./load-error.ts";
import type { SearchFailure, SearchReply, SearchRequest } from "./search-protocol.ts";

/** Asks the index whose header lies at an address. */
export type AskIndex = (header: string, query: string, options: SearchOptions) => Promise<SearchAnswer>;

function failureToError(
  failure: Exclude<SearchFailure, "aborted">,
  message: string,
  header: string,
): LoadError {
  if (failure === "missing") return new NotFoundError(message, header);
  return failure === "damaged" ? new DamagedError(message, header) : new OfflineError(message, header);
}

/** Asks through a worker, so that typing never waits for ranking. */
function askThroughWorker(): AskIndex {
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
    ask = undefined;
  };
  const post = (request: SearchRequest): void => worker.postMessage(request);
  return (header, query, { signal, ...options }) =>
    new Promise((resolve, reject) => {
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
}

/** Asks in the same thread, where there are no workers. */
function askHere(): AskIndex {
  const engines = new Map<string, ReturnType<typeof import("./search-index.ts")["openIndex"]>>();
  return async (header, query, options) => {
    const { openIndex } = await import("./search-index.ts");
    const engine = engines.get(header) ?? openIndex(header);
    engines.set(header, engine);
    engine.catch(() => engines.delete(header));
    return await (await engine).search(query, options);
  };
}

let ask: AskIndex | undefined;

/** Asks the index; the worker starts with the first question. Rejects with a `LoadError`, or the signal's reason. */
export const askIndex: AskIndex = (header, query, options) => {
  ask ??= typeof Worker === "undefined" ? askHere() : askThroughWorker();
  return ask(header, query, options);
};
