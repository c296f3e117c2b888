import type { QueryClient } from "@tanstack/react-query";
import { isOnline } from "../../data/host-reachability.ts";
import { OfflineError } from "../../data/load-error.ts";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import { siteBase } from "../../data/site-base.ts";
import { cacheNames } from "../../data/storage/cache-names.ts";
import { getUserDataStore, readUserData } from "../../data/user-data/user-data.ts";
import { keepInstallPrompt } from "./install-prompt.ts";
import {
  ensureWorkerUnlessSavingData,
  isOfflineSupported,
  postRequest,
  updateWorker,
} from "./service-worker-client.ts";

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
  if (wasControlled) updateWorker().catch(handleFailedUpdate);
  else await reportOpenedPage(worker);
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

/** Loads what marks links only once there may be no connection: from the app shell. */
function markLinksOffline(): void {
  import("./unreachable-links/mark-unreachable-links.ts")
    .then(({ markUnreachableLinks }) => markUnreachableLinks())
    .catch(logFailure);
}

/** The request for a newer worker goes to the host, even on a page that comes from a cache as a whole. */
function handleFailedUpdate(error: unknown): void {
  console.warn("No update of the service worker.", error);
  markLinksOffline();
}

/** Calls `onLost` when there is no connection, or when a file could not be loaded. */
function watchConnection(client: QueryClient, onLost: () => void): void {
  window.addEventListener("offline", onLost);
  if (!isOnline()) onLost();
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === "updated" && query.state.fetchFailureReason instanceof OfflineError) onLost();
  });
}

let isStarted = false;

/**
 * Starts offline support: registers the service worker once the page has loaded, downloads saved articles, resumes downloads
 * of subjects that are incomplete, and updates those that are outdated if that is little. Marks links that can't be reached
 * while there is no connection: the browser's word for it is right only if it says that there is none, so that failures count, too.
 */
export function syncOffline(client: QueryClient): void {
  if (isStarted || !isOfflineSupported()) return;
  isStarted = true;
  keepInstallPrompt();
  watchConnection(client, markLinksOffline);
  runSync(client).catch(logFailure);
}
