import type { QueryClient } from "@tanstack/react-query";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import { siteBase } from "../../data/site-base.ts";
import { cacheNames } from "../../data/storage/cache-names.ts";
import { getUserDataStore, readUserData } from "../../data/user-data/user-data.ts";
import { keepInstallPrompt } from "./install-prompt.ts";
import { ensureWorkerUnlessSavingData, isOfflineSupported, postRequest } from "./service-worker-client.ts";

/** Resolves when the page has finished loading. */
async function waitForLoad(): Promise<void> {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}

async function hasAppShell(): Promise<boolean> {
  const { appShellPrefix } = cacheNames(siteBase, "");
  return (await caches.keys()).some((name) => name.startsWith(appShellPrefix));
}

/** Reports the files that this page loaded before the service worker was active. */
async function reportOpenedPage(worker: ServiceWorker): Promise<void> {
  const site = location.origin + siteBase;
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((url) => url.startsWith(site));
  await postRequest(worker, { kind: "pageOpened", page: location.href, files: [...new Set(files)] });
}

/** Downloads the saved articles for offline reading. */
async function syncSavedArticles(worker: ServiceWorker): Promise<void> {
  const lists = await readUserData("lists");
  const urls = lists.flatMap(({ items }) => items.map(({ url }) => url));
  await postRequest(worker, { kind: "downloadSaved", urls: [...new Set(urls)] });
}

async function runSync(client: QueryClient): Promise<void> {
  const wasControlled = navigator.serviceWorker.controller !== null && (await hasAppShell());
  await waitForLoad();
  const worker = await ensureWorkerUnlessSavingData();
  if (worker === undefined) return;
  if (!wasControlled) await reportOpenedPage(worker);
  getUserDataStore().subscribe((part) => {
    if (part === "lists") syncSavedArticles(worker).catch(logFailure);
  });
  // Blocked storage must not keep downloads from resuming.
  await syncSavedArticles(worker).catch(logFailure);
  const downloads = await postRequest(worker, { kind: "listDownloads" });
  if (downloads.length === 0 || isSaveDataEnabled()) return;
  const { updateDownloads } = await import("./update-downloads.ts");
  await updateDownloads(client);
}

/** If offline support fails, the site still works online. */
function logFailure(error: unknown): void {
  console.warn("The site can't be prepared for offline reading.", error);
}

/** Loads what marks links only once there is no connection: from the app shell. */
function markLinksOffline(): void {
  if (navigator.onLine) return;
  import("./unreachable-links/mark-unreachable-links.ts")
    .then(({ markUnreachableLinks }) => markUnreachableLinks())
    .catch(logFailure);
}

let isStarted = false;

/**
 * Starts offline support: registers the service worker once the page has loaded, downloads saved articles, resumes downloads
 * of subjects that are incomplete, and updates those that are outdated if that is little. Marks links that can't be reached
 * while there is no connection.
 */
export function syncOffline(client: QueryClient): void {
  if (isStarted || !isOfflineSupported()) return;
  isStarted = true;
  keepInstallPrompt();
  window.addEventListener("offline", markLinksOffline);
  markLinksOffline();
  runSync(client).catch(logFailure);
}
