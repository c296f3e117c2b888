import type { SearchEngine } from "../search/engine.ts";

import { fetchBytes } from "./fetch-bytes.ts";
import { DamagedError, NotFoundError, OutdatedError } from "./load-error.ts";
import { openIndex, toIndexUrl } from "./search-index.ts";
import type { SearchFailure, SearchReply, SearchRequest } from "./search-protocol.ts";
import { currentConnection, findTier, loadTier, mayLoadAhead } from "./title-tier-store.ts";

/** The part of a worker's global scope that is used here; TypeScript takes every file for a page's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<SearchRequest>) => void) | null;
  postMessage(reply: SearchReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const running = new Map<number, AbortController>();
let opened: { readonly header: string; readonly engine: Promise<SearchEngine> } | undefined;

/** Without a search for so long a reader reads, and what may be wanted later can be loaded. In milliseconds. */
const restMs = 3000;

async function open(header: string, bytes?: Uint8Array): Promise<SearchEngine> {
  const engine = openIndex(header, bytes ?? (await fetchBytes(header)));
  try {
    const tier = await findTier(toIndexUrl(header, engine.tier.path));
    if (tier) engine.keepTier(tier);
    if (tier) whole.add(engine);
  } catch {
    // No storage, or none that can be read: the index itself has all of it.
  }
  return engine;
}

/** Engines that have all that searches titles and keywords, or for which it is not to be loaded again. */
const whole = new WeakSet<SearchEngine>();

let rest: ReturnType<typeof setTimeout> | undefined;

/** Loads all that searches titles and keywords once the reader rests, if the connection is good and it isn't there. */
function loadAtRest(header: string, engine: SearchEngine): void {
  clearTimeout(rest);
  if (whole.has(engine) || !mayLoadAhead(engine.tier.bytes, currentConnection())) return;
  rest = setTimeout(() => {
    // Once is enough, whatever comes of it: searching goes on without.
    whole.add(engine);
    loadTier(toIndexUrl(header, engine.tier.path)).then(
      (tier) => engine.keepTier(tier),
      () => undefined,
    );
  }, restMs);
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
    const found = await engine.search(query, { ...options, signal: controller.signal });
    loadAtRest(header, engine);
    return { id, answer: found };
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
