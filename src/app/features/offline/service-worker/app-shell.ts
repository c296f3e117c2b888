import { manifestPath } from "../../../../bundle/paths.ts";
import { pMap } from "../../../data/promises/p-map.ts";
import { fetchCacheable } from "./fetch-cacheable.ts";
import type { SiteCaches } from "./site-caches.ts";

/**
 * Precaches the app shell of this version. Files with a hash are copied from an earlier version's cache if possible.
 * Rejects if a file can't be fetched: an app shell is complete or does not exist.
 */
export async function precacheAppShell(siteCaches: SiteCaches): Promise<void> {
  // A leftover of an interrupted installation would take precedence over newer caches.
  await caches.delete(siteCaches.names.appShell);
  const cache = await caches.open(siteCaches.names.appShell);
  try {
    await pMap(siteCaches.config.appShell, async (path) => {
      const url = siteCaches.pathToUrl(path);
      const isHashed = path.startsWith("assets/");
      const cached = isHashed ? await caches.match(url, { ignoreVary: true }) : undefined;
      await cache.put(url, cached ?? (await fetchCacheable(url, isHashed ? "default" : "no-cache")));
    });
  } catch (error) {
    await caches.delete(siteCaches.names.appShell);
    throw error;
  }
  // The app can start without it, although it can only show an error then.
  const manifest = await fetchCacheable(siteCaches.pathToUrl(manifestPath), "no-cache").catch(
    () => undefined,
  );
  if (manifest) await siteCaches.writeState(manifestPath, manifest);
}

/**
 * Deletes the app shells of earlier versions (later ones belong to a worker that is about to replace this one). Files
 * that this version's app shell lacks are moved to the runtime cache: tabs that are still open, and pages that were
 * cached with them, keep requesting them.
 */
export async function deleteOutdatedAppShells(siteCaches: SiteCaches): Promise<void> {
  const { appShellPrefix, appShell } = siteCaches.names;
  const currentPaths = new Set(siteCaches.config.appShell);
  // In the order in which they were created.
  const names = (await caches.keys()).filter((name) => name.startsWith(appShellPrefix));
  for (const name of names.slice(0, Math.max(0, names.indexOf(appShell)))) {
    const cache = await caches.open(name);
    await pMap(await cache.keys(), async (request) => {
      const path = siteCaches.urlToPath(request.url);
      const response = path.startsWith("assets/") && !currentPaths.has(path) && (await cache.match(request));
      if (response) await siteCaches.putRuntime(path, response);
    });
    await caches.delete(name);
  }
}
