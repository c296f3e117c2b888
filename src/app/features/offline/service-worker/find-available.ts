import { canonicalPagePath } from "../../../../bundle/pages/page-path.ts";
import { readManifest, withDownloadedVersions } from "./cached-manifest.ts";
import { pathToUnversionedKey } from "./data-file-paths.ts";
import { readDownloadList } from "./download-list.ts";
import { pageToDataFiles } from "./page-data-files.ts";
import type { OfflineSource } from "./service-worker-protocol.ts";
import type { SiteCaches } from "./site-caches.ts";

/** How each path is available offline. Paths that aren't are left out. */
export async function findAvailable(
  siteCaches: SiteCaches,
  paths: readonly string[],
): Promise<Readonly<Record<string, OfflineSource>>> {
  const [newestManifest, downloadList, runtime, downloads] = await Promise.all([
    readManifest(siteCaches),
    readDownloadList(siteCaches),
    siteCaches.listPaths("runtime"),
    siteCaches.listPaths("downloads"),
  ]);
  const manifest = newestManifest && withDownloadedVersions(newestManifest, downloadList);
  const cachedPaths = new Set([...runtime, ...downloads]);
  const unversionedKeys = new Set([...cachedPaths].map(pathToUnversionedKey));
  const isCached = (file: string): boolean => {
    const key = pathToUnversionedKey(file);
    return key === undefined ? cachedPaths.has(file) : unversionedKeys.has(key);
  };
  const available: [string, OfflineSource][] = [];
  for (const path of paths) {
    const files = manifest && pageToDataFiles(manifest, path);
    if (files?.every(isCached)) available.push([path, "data"]);
    else if (cachedPaths.has(canonicalPagePath(path.slice(1)))) available.push([path, "page"]);
  }
  return Object.fromEntries(available);
}
