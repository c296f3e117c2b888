import type { SearchEngine } from "../search/engine.ts";

import { fetchBytes } from "./fetch-bytes.ts";
import { DamagedError, NotFoundError, OutdatedError } from "./load-error.ts";
import { openIndex } from "./search-index.ts";
import type { SearchFailure, SearchReply, SearchRequest } from "./search-protocol.ts";

/** The part of a worker's global scope that is used here; TypeScript takes every file for a page's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<SearchRequest>) => void) | null;
  postMessage(reply: SearchReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const running = new Map<number, AbortController>();
let opened: { readonly header: string; readonly engine: Promise<SearchEngine> } | undefined;

async function open(header: string, bytes?: Uint8Array): Promise<SearchEngine> {
  return openIndex(header, bytes ?? (await fetchBytes(header)));
}

function engineOf(header: string, bytes?: Uint8Array): Promise<SearchEngine> {
  if (opened?.header !== header) {
    const engine = open(header, bytes);
    opened = { header, engine };
    // What failed once is asked for again the next time.
    engine.catch(() => {
      opened = undefined;
    });
  }
  return opened.engine;
}

function errorToFailure(error: unknown, signal: AbortSignal): SearchFailure {
  if (signal.aborted) return "aborted";
  if (error instanceof NotFoundError) return "missing";
  return error instanceof DamagedError || error instanceof OutdatedError ? "damaged" : "offline";
}

async function answer(request: Extract<SearchRequest, { kind: "search" }>): Promise<SearchReply> {
  const { id, header, query, options } = request;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const engine = await engineOf(header);
    return { id, answer: await engine.search(query, { ...options, signal: controller.signal }) };
  } catch (error) {
    return { id, failure: errorToFailure(error, controller.signal), message: String(error) };
  } finally {
    running.delete(id);
  }
}

scope.onmessage = ({ data }) => {
  if (data.kind === "open") void engineOf(data.header, data.bytes).catch(() => undefined);
  else if (data.kind === "abort") running.get(data.id)?.abort();
  else void answer(data).then((reply) => scope.postMessage(reply));
};
