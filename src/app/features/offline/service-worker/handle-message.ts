import { canonicalPagePath } from "../../../../bundle/pages/page-path.ts";
import { pMap } from "../../../data/promises/p-map.ts";
import { deleteOutdatedAppShells, precacheAppShell } from "./app-shell.ts";
import {
  checkForUpdates,
  downloadSavedArticles,
  downloadSubjectBatch,
  findSubjectDownload,
  listSubjectDownloads,
  pauseSubjectDownload,
  removeSubjectDownload,
  stopDownload,
} from "./downloads.ts";
import { fetchCacheable } from "./fetch-cacheable.ts";
import { findAvailable } from "./find-available.ts";
import { isCacheable, isImmutable } from "./request-strategy.ts";
import type { ServiceWorkerReplies, ServiceWorkerRequest } from "./service-worker-protocol.ts";
import type { SiteCaches } from "./site-caches.ts";

/** Caches a page that was opened before the service worker was active, with the files it loaded: a reload finds them. */
async function cacheOpenedPage(
  siteCaches: SiteCaches,
  { page, files }: Extract<ServiceWorkerRequest, { kind: "pageOpened" }>,
): Promise<void> {
  // The browser may have evicted the app shell; or a reader who deleted all data has come back.
  if (!(await caches.has(siteCaches.names.appShell))) await precacheAppShell(siteCaches);
  siteCaches.allowWrites();
  const path = canonicalPagePath(siteCaches.urlToPath(page));
  const response = await fetch(siteCaches.pathToUrl(path));
  if (isCacheable({ kind: "page", path }, response)) await siteCaches.putRuntime(path, response);
  const paths = files.map((url) => siteCaches.urlToPath(url)).filter(isImmutable);
  await pMap(paths, async (file) => {
    if ((await siteCaches.match(file)) === undefined) {
      await siteCaches.putRuntime(file, await fetchCacheable(siteCaches.pathToUrl(file), "default"));
    }
  });
  await siteCaches.flush();
}

let queue: Promise<unknown> = Promise.resolve();

/** Updates of the downloads run one after the other: each reads what the previous one has written. */
async function runExclusive<Result>(run: () => Promise<Result>): Promise<Result> {
  const result = queue.then(run);
  queue = result.catch(() => undefined);
  return await result;
}

/** Handles a request from a page. */
export async function handleMessage(
  siteCaches: SiteCaches,
  request: ServiceWorkerRequest,
): Promise<ServiceWorkerReplies[ServiceWorkerRequest["kind"]]> {
  switch (request.kind) {
    case "pageOpened":
      await cacheOpenedPage(siteCaches, request);
      return null;
    case "downloadSaved":
      return await runExclusive(() => downloadSavedArticles(siteCaches, request.urls));
    case "downloadSubject":
      return await runExclusive(() => downloadSubjectBatch(siteCaches, request));
    case "pauseSubject":
      stopDownload(request.subject);
      await runExclusive(() => pauseSubjectDownload(siteCaches, request.subject));
      return null;
    case "removeSubject":
      stopDownload(request.subject);
      await runExclusive(() => removeSubjectDownload(siteCaches, request.subject));
      return null;
    case "subjectDownload":
      return await findSubjectDownload(siteCaches, request.subject);
    case "listDownloads":
      // A page sends this when it is idle: a good time for work that must not delay a request.
      await deleteOutdatedAppShells(siteCaches);
      return await listSubjectDownloads(siteCaches);
    case "checkForUpdates":
      return await runExclusive(() => checkForUpdates(siteCaches));
    case "findAvailable":
      return await findAvailable(siteCaches, request.paths);
    case "deleteAll":
      await siteCaches.deleteAll();
      return null;
    default:
      // A page of another version may send requests that this worker doesn't know.
      return null;
  }
}
