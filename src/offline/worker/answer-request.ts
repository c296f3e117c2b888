import { manifestPath } from "../../bundle/paths.ts";
import { isStorable, type RequestPlan } from "../request-plan.ts";
import type { Store } from "./store.ts";
import type { FetchEvent } from "./worker-scope.ts";

/** Longest wait for the network where a cache has an answer: longer than a slow host, shorter than patience. In ms. */
const shortWaitMs = 3_000;

/** Longest wait for a page that no cache has: after that the app tries by itself, and can say what is going on. In ms. */
const longWaitMs = 12_000;

/** An answer, or undefined where it does not come in time or not at all. */
async function within(answer: Promise<Response>, waitMs: number): Promise<Response | undefined> {
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, waitMs));
  return await Promise.race([answer.catch(() => undefined), tooLate]);
}

/** True for an answer by which a host says that it can't answer now. */
function isDown(response: Response): boolean {
  return response.status >= 500;
}

/** A request with what it takes to answer it. */
interface Asked {
  readonly event: FetchEvent;
  readonly plan: RequestPlan;
  readonly store: Store;
}

/** Calls `keep` with a copy of a response that may be stored. */
function keepCopy(
  { event, plan, store }: Asked,
  response: Response,
  keep: (copy: Response) => Promise<void>,
): void {
  const facts = {
    status: response.status,
    type: response.type,
    isRedirected: response.redirected,
    contentType: response.headers.get("content-type") ?? "",
  };
  // Where there is no room the page is shown all the same.
  if (!isStorable(plan, facts)) return;
  const keeping = keep(response.clone()).then(() => store.settle());
  event.waitUntil(keeping.catch(() => undefined));
}

async function answerPage(
  event: FetchEvent,
  plan: Extract<RequestPlan, { kind: "page" }>,
  store: Store,
): Promise<Response> {
  const load = async (): Promise<Response> => {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    keepCopy({ event, plan, store }, response, (copy) => store.putUsed(plan.path, copy));
    return response;
  };
  const loading = load();
  // Also when it comes too late to be shown, it is stored for the next time.
  event.waitUntil(loading.catch(() => undefined));
  const soon = await within(loading, shortWaitMs);
  if (soon && !isDown(soon)) return soon;
  const known = await store.find(plan.path);
  if (known) return known;
  const late = soon ?? (await within(loading, longWaitMs - shortWaitMs));
  if (late) return late;
  return new Response(store.build.page, {
    headers: { ...store.build.headers, "Content-Type": "text/html; charset=utf-8" },
  });
}

async function answerManifest(
  event: FetchEvent,
  plan: Extract<RequestPlan, { kind: "manifest" }>,
  store: Store,
): Promise<Response> {
  const load = async (): Promise<Response> => {
    const response = await fetch(event.request);
    keepCopy({ event, plan, store }, response, (copy) => store.writeState(manifestPath, copy));
    return response;
  };
  const loading = load();
  event.waitUntil(loading.catch(() => undefined));
  const soon = await within(loading, shortWaitMs);
  if (soon && !isDown(soon)) return soon;
  return (await store.readState(manifestPath)) ?? (await loading);
}

async function answerLasting(
  event: FetchEvent,
  plan: Extract<RequestPlan, { kind: "lasting" | "shell" }>,
  store: Store,
): Promise<Response> {
  const known = await store.find(plan.path);
  if (known) return known;
  try {
    const response = await fetch(event.request);
    if (plan.kind === "lasting") {
      keepCopy({ event, plan, store }, response, (copy) => store.putUsed(plan.path, copy));
    }
    return response;
  } catch (error) {
    const twin = await store.findTwin(plan.path);
    if (twin) return twin;
    throw error;
  }
}

/** Answers a request as planned. Rejects, as a browser does, where there is no answer. */
export function answerRequest(
  event: FetchEvent,
  plan: Exclude<RequestPlan, { kind: "network" }>,
  store: Store,
): Promise<Response> {
  if (plan.kind === "page") return answerPage(event, plan, store);
  return plan.kind === "manifest" ? answerManifest(event, plan, store) : answerLasting(event, plan, store);
}
