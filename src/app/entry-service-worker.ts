import type { WorkerRequest } from "../offline/messages.ts";
import { requestToPlan } from "../offline/request-plan.ts";
import { answerMessage } from "../offline/worker/answer-message.ts";
import { answerRequest } from "../offline/worker/answer-request.ts";
import { fillShell } from "../offline/worker/shell.ts";
import { Store } from "../offline/worker/store.ts";
import { readBuild, workerScope } from "../offline/worker/worker-scope.ts";

const store = new Store(readBuild(), location.origin);
const site = store.toUrl("");
const shell = new Set(store.build.shell);

workerScope.addEventListener("install", (event) => {
  // Takes over at once: what tabs of an older version still ask for, it goes on having.
  event.waitUntil(fillShell(store).then(() => workerScope.skipWaiting()));
});

workerScope.addEventListener("activate", (event) => {
  const takeOver = async (): Promise<void> => {
    await workerScope.registration.navigationPreload?.enable();
    await workerScope.clients.claim();
  };
  event.waitUntil(takeOver());
});

workerScope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { method, url, mode, cache, headers } = request;
  const plan = requestToPlan({ method, url, mode, cache, isPartial: headers.has("range") }, site, shell);
  if (plan.kind !== "network") event.respondWith(answerRequest(event, plan, store));
});

workerScope.addEventListener("message", (event) => {
  const [port] = event.ports;
  // Only the site's own pages can send anything here.
  const answering = answerMessage(store, event.data as WorkerRequest);
  event.waitUntil(
    answering.then(
      (reply) => port?.postMessage({ reply }),
      (error: unknown) => port?.postMessage({ failed: String(error) }),
    ),
  );
});
