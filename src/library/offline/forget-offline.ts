import { cacheNames } from "../../offline/cache-names.ts";
import { siteBase } from "../site-base.ts";
import { askWorker, findWorker, forgetWorker } from "./offline-worker.ts";

/** Longest wait for the worker to stop storing things, in milliseconds. */
const patienceMs = 2_000;

/** Deletes all that was kept for reading offline, and takes leave of the worker. The next visit is like the first. */
export async function forgetOffline(): Promise<void> {
  const worker = await findWorker();
  if (worker) {
    const tooLate = new Promise((resolve) => setTimeout(resolve, patienceMs));
    await Promise.race([askWorker(worker, { kind: "forget" }), tooLate]);
    const registration = await navigator.serviceWorker.getRegistration(siteBase);
    await registration?.unregister();
    forgetWorker();
  }
  if (typeof caches === "undefined") return;
  const { prefix } = cacheNames(siteBase, "");
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
}
