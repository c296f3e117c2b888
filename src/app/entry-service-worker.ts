import { precacheAppShell } from "./features/offline/service-worker/app-shell.ts";
import { handleFetch } from "./features/offline/service-worker/handle-fetch.ts";
import { handleMessage } from "./features/offline/service-worker/handle-message.ts";
import { requestToStrategy } from "./features/offline/service-worker/request-strategy.ts";
import type { ServiceWorkerRequest } from "./features/offline/service-worker/service-worker-protocol.ts";
import {
  readServiceWorkerConfig,
  serviceWorkerScope,
} from "./features/offline/service-worker/service-worker-scope.ts";
import { SiteCaches } from "./features/offline/service-worker/site-caches.ts";
import { skipWaiting } from "./features/offline/service-worker/skip-waiting.ts";

const siteCaches = new SiteCaches(readServiceWorkerConfig(), location.origin);
const siteUrl = siteCaches.pathToUrl("");
const appShell = new Set(siteCaches.config.appShell);

/** Firefox shows its own error page if the preloading of a page fails, whatever the service worker responds. */
const failsWithPreload = navigator.userAgent.includes("Firefox/");

serviceWorkerScope.addEventListener("install", (event) => {
  // Activates at once: it still serves what open tabs of an older version request.
  event.waitUntil(precacheAppShell(siteCaches).then(() => skipWaiting(serviceWorkerScope)));
});

serviceWorkerScope.addEventListener("activate", (event) => {
  const claimClients = async (): Promise<void> => {
    const preload = serviceWorkerScope.registration.navigationPreload;
    await (failsWithPreload ? preload?.disable() : preload?.enable());
    await serviceWorkerScope.clients.claim();
  };
  event.waitUntil(claimClients());
});

serviceWorkerScope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { method, url, mode, cache, headers } = request;
  const strategy = requestToStrategy(
    { method, url, mode, cache, isPartial: headers.has("range") },
    siteUrl,
    appShell,
  );
  if (strategy.kind !== "network-only") event.respondWith(handleFetch(event, strategy, siteCaches));
});

/** Handles a request; the page that reports itself is one that this worker doesn't control yet. */
async function handleRequest(request: ServiceWorkerRequest): Promise<unknown> {
  // A worker that is registered again just after it was unregistered stays active, so that there is no event for this.
  if (request.kind === "pageOpened") await serviceWorkerScope.clients.claim();
  return await handleMessage(siteCaches, request);
}

serviceWorkerScope.addEventListener("message", (event) => {
  const [port] = event.ports;
  // Only pages of this origin can send messages.
  const handling = handleRequest(event.data as ServiceWorkerRequest);
  event.waitUntil(
    handling.then(
      (reply) => port?.postMessage({ kind: "reply", reply }),
      (error: unknown) => port?.postMessage({ kind: "failed", reason: String(error) }),
    ),
  );
});
