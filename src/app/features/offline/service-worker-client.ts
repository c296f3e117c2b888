import { serviceWorkerFile } from "../../../bundle/offline/service-worker-config.ts";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import { siteBase } from "../../data/site-base.ts";
import type {
  ServiceWorkerMessage,
  ServiceWorkerReply,
  ServiceWorkerRequest,
} from "./service-worker/service-worker-protocol.ts";

/** Longest wait for a reply, in milliseconds: a service worker that was terminated never replies. */
const replyTimeoutMs = 120_000;

/** True if the site can work offline: in a production build, over https or on localhost. */
export function isOfflineSupported(): boolean {
  const isPublished = import.meta.env.PROD;
  return isPublished && "serviceWorker" in navigator && typeof caches !== "undefined";
}

/** Waits for a registration's worker to activate; undefined if it can't be installed. */
async function waitForActivation(
  registration: ServiceWorkerRegistration,
): Promise<ServiceWorker | undefined> {
  if (registration.active) return registration.active;
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) return undefined;
  return await new Promise((resolve) => {
    const resolveIfSettled = (): void => {
      if (worker.state === "activated") resolve(worker);
      else if (worker.state === "redundant") resolve(undefined);
    };
    worker.addEventListener("statechange", resolveIfSettled);
    resolveIfSettled();
  });
}

/** The active service worker, if there is one. */
export async function getActiveWorker(): Promise<ServiceWorker | undefined> {
  if (!isOfflineSupported()) return undefined;
  const registration = await navigator.serviceWorker.getRegistration(siteBase);
  // The worker of another language, in whose scope this one is, knows nothing of its files.
  if (import.meta.env.QUIRE_LANGUAGES && !registration?.scope.endsWith(location.origin + siteBase))
    return undefined;
  return registration?.active ?? undefined;
}

let registering: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** Resolves once a worker is active; undefined if that is not possible. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  if (!isOfflineSupported()) return undefined;
  try {
    // Some content blockers make this resolve with undefined.
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(
      siteBase + serviceWorkerFile,
      { scope: siteBase, updateViaCache: "none" },
    );
    return registration && (await waitForActivation(registration)) ? registration : undefined;
  } catch (error) {
    // The site works without it, but not offline.
    console.warn("The service worker can't be registered.", error);
    return undefined;
  }
}

/** The service worker, registered if necessary; undefined if that is not possible. Loads some 200 KB the first time. */
export async function ensureWorker(): Promise<ServiceWorker | undefined> {
  registering ??= register();
  // A later version may have replaced the worker that was active at first.
  return (await registering)?.active ?? undefined;
}

/** The service worker; with the data saver on it is not registered unless the reader has asked for a download. */
export async function ensureWorkerUnlessSavingData(): Promise<ServiceWorker | undefined> {
  return isSaveDataEnabled() ? await getActiveWorker() : await ensureWorker();
}

/**
 * Looks for a newer service worker: otherwise the browser does so only when the worker has been idle for a while. Rejects if
 * the host can't be reached.
 */
export async function updateWorker(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(siteBase))?.update();
}

/** Makes the next call register a new worker. */
export function resetWorker(): void {
  registering = undefined;
}

/** The service worker could not answer a request: it threw, or was terminated. */
export class ServiceWorkerError extends Error {
  override name = "ServiceWorkerError";
}

/** Posts a request to the worker that has replaced another one. */
async function postToReplacement<Kind extends ServiceWorkerRequest["kind"]>(
  worker: ServiceWorker,
  request: Extract<ServiceWorkerRequest, { kind: Kind }>,
): Promise<ServiceWorkerReply<Kind>> {
  const next = await getActiveWorker();
  if (next === undefined || next === worker) throw new ServiceWorkerError(`No reply to ${request.kind}`);
  return await postRequest(next, request);
}

/**
 * Posts a request to the service worker. Rejects with a `ServiceWorkerError` if it fails or there is no reply in time. A worker
 * that another one has replaced never replies: the request goes to that one then.
 */
export async function postRequest<Kind extends ServiceWorkerRequest["kind"]>(
  worker: ServiceWorker,
  request: Extract<ServiceWorkerRequest, { kind: Kind }>,
): Promise<ServiceWorkerReply<Kind>> {
  const { port1, port2 } = new MessageChannel();
  const settled = new AbortController();
  const reply = new Promise<ServiceWorkerReply<Kind>>((resolve, reject) => {
    // Rejecting what is settled does nothing.
    AbortSignal.timeout(replyTimeoutMs).onabort = () =>
      reject(new ServiceWorkerError(`No reply to ${request.kind}`));
    port1.onmessage = ({ data }: MessageEvent<ServiceWorkerMessage<Kind>>) => {
      if (data.kind === "reply") resolve(data.reply);
      else reject(new ServiceWorkerError(`${request.kind} failed: ${data.reason}`));
    };
    const postAgainIfReplaced = (): void => {
      if (worker.state === "redundant") resolve(postToReplacement(worker, request));
    };
    worker.addEventListener("statechange", postAgainIfReplaced, { signal: settled.signal });
    postAgainIfReplaced();
    worker.postMessage(request, [port2]);
  });
  return await reply.finally(() => {
    settled.abort();
    port1.close();
  });
}
