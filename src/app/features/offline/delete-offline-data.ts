import { siteBase } from "../../data/site-base.ts";
import { cacheNames } from "../../data/storage/cache-names.ts";
import { getActiveWorker, postRequest, resetWorker } from "./service-worker-client.ts";

/** Longest wait for the service worker to stop writing, in milliseconds. */
const workerTimeoutMs = 2_000;

/** Deletes all caches and unregisters the service worker. The next visit is like the first. */
export async function deleteOfflineData(): Promise<void> {
  const worker = await getActiveWorker();
  if (worker) {
    const timeout = new Promise((resolve) => setTimeout(resolve, workerTimeoutMs));
    const deletion = postRequest(worker, { kind: "deleteAll" }).catch((error: unknown) =>
      console.warn("The service worker can't delete its data; this page does.", error),
    );
    await Promise.race([deletion, timeout]);
    const registration = await navigator.serviceWorker.getRegistration(siteBase);
    await registration?.unregister();
    resetWorker();
  }
  if (typeof caches === "undefined") return;
  const { prefix } = cacheNames(siteBase, "");
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
}
