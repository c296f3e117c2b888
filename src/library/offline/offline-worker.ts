import type { WorkerReply, WorkerRequest } from "../../offline/messages.ts";
import { workerFile } from "../../offline/worker-build.ts";
import { savesData } from "../prefetch-article.ts";
import { siteBase } from "../site-base.ts";

/** Longest wait for an answer, in milliseconds: a worker that was stopped in between never gives one. */
const patienceMs = 120_000;

/** True where the site can be made to work without a connection: as it is published, over https or on this machine. */
export function canWorkOffline(): boolean {
  const isPublished = import.meta.env?.PROD ?? false;
  return isPublished && "serviceWorker" in navigator && typeof caches !== "undefined";
}

/** The worker of a registration once it works; undefined where it can't be installed. */
async function untilActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  if (registration.active) return registration.active;
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) return undefined;
  return await new Promise((resolve) => {
    const check = (): void => {
      if (worker.state === "activated") resolve(worker);
      else if (worker.state === "redundant") resolve(undefined);
    };
    worker.addEventListener("statechange", check);
    check();
  });
}

/** The worker that is there already. */
export async function findWorker(): Promise<ServiceWorker | undefined> {
  if (!canWorkOffline()) return undefined;
  const registration = await navigator.serviceWorker.getRegistration(siteBase);
  return registration?.active ?? undefined;
}

let starting: Promise<ServiceWorker | undefined> | undefined;

async function register(): Promise<ServiceWorker | undefined> {
  if (!canWorkOffline()) return undefined;
  try {
    // Whoever blocks workers may answer nothing.
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(
      siteBase + workerFile,
      { scope: siteBase, updateViaCache: "none" },
    );
    // Else a browser looks for a newer one only when this one has nothing to do for a while.
    if (registration?.active) void registration.update().catch(() => undefined);
    return registration && (await untilActive(registration));
  } catch {
    return undefined;
  }
}

/** The worker, started where there is none; undefined where there can't be one. It loads some 200 KB the first time. */
export function startWorker(): Promise<ServiceWorker | undefined> {
  starting ??= register();
  return starting;
}

/** The worker, started where there is none unless the reader wants to save data and has not asked for it. */
export async function wantWorker(): Promise<ServiceWorker | undefined> {
  return savesData() ? await findWorker() : await startWorker();
}

/** From now on the next call starts another: this one has been forgotten. */
export function forgetWorker(): void {
  starting = undefined;
}

/** Asks the worker. Resolves with undefined where it can't answer. */
export async function askWorker<Request extends WorkerRequest>(
  worker: ServiceWorker,
  request: Request,
): Promise<WorkerReply<Request["kind"]> | undefined> {
  const { port1, port2 } = new MessageChannel();
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patienceMs);
    port1.onmessage = ({ data }: MessageEvent<{ readonly reply?: WorkerReply<Request["kind"]> }>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data.reply);
    };
    worker.postMessage(request, [port2]);
  });
}
