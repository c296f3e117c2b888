import type { QueryClient } from "@tanstack/react-query";
import { cacheNames } from "../../offline/cache-names.ts";
import { keptStore, readKept } from "../kept/kept.ts";
import { savesData } from "../prefetch-article.ts";
import { siteBase } from "../site-base.ts";
import { keepGoing } from "./keep-subject.ts";
import { askWorker, canWorkOffline, wantWorker } from "./offline-worker.ts";

/** Resolves when the page has all that it is made of. */
async function untilLoaded(): Promise<void> {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}

async function hasShell(): Promise<boolean> {
  const { shells } = cacheNames(siteBase, "");
  return (await caches.keys()).some((name) => name.startsWith(shells));
}

/** Tells the worker what this page used before the worker was there. */
async function tellOpened(worker: ServiceWorker): Promise<void> {
  const site = location.origin + siteBase;
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((url) => url.startsWith(site));
  await askWorker(worker, { kind: "opened", page: location.href, files: [...new Set(files)] });
}

/** Keeps what is saved, with its answers. */
async function keepSaved(worker: ServiceWorker): Promise<void> {
  const lists = await readKept("lists").catch(() => []);
  const urls = lists.flatMap(({ items }) => items.map(({ url }) => url));
  await askWorker(worker, { kind: "save", urls: [...new Set(urls)] });
}

async function tend(client: QueryClient): Promise<void> {
  const wasThere = navigator.serviceWorker.controller !== null && (await hasShell());
  await untilLoaded();
  const worker = await wantWorker();
  if (worker === undefined) return;
  if (!wasThere) await tellOpened(worker);
  keptStore().subscribe((part) => {
    if (part === "lists") void keepSaved(worker);
  });
  await keepSaved(worker);
  const kept = (await askWorker(worker, { kind: "kept" })) ?? [];
  for (const { slug, done, files } of kept) {
    if (done < files && !savesData()) await keepGoing(client, worker, slug);
  }
}

let isTending = false;

/**
 * Makes the site work without a connection from now on: starts the worker when the page is loaded, keeps what is saved,
 * and goes on with subjects that are to be kept and are not complete, or are older than the site.
 */
export function tendOffline(client: QueryClient): void {
  if (isTending || !canWorkOffline()) return;
  isTending = true;
  // Without it the site works as long as there is a connection.
  tend(client).catch(() => undefined);
}
