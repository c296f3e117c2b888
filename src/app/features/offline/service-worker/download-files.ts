import type { Manifest } from "../../../../bundle/manifest.ts";
import { NotFoundError } from "../../../data/load-error.ts";
import { pMap } from "../../../data/promises/p-map.ts";
import { refreshManifest } from "./cached-manifest.ts";
import {
  articlesToPicturePaths,
  articleToFilePath,
  hasAnswers,
  pathToUnversionedKey,
  subjectToFilePaths,
} from "./data-file-paths.ts";
import { type DownloadList, findSubjectState } from "./download-list.ts";
import { fetchCacheable } from "./fetch-cacheable.ts";
import type { DownloadFailure } from "./service-worker-protocol.ts";
import type { SiteCaches } from "./site-caches.ts";

/** A file to download. */
export interface WantedFile {
  readonly path: string;
  /** Where the same content is already; absent if that isn't known. */
  readonly samePath?: string;
}

/**
 * Adds files to the downloads, and the assets and pictures that the answers in them need. Rejects as soon as one can't be
 * stored, or with the signal's reason.
 */
export async function downloadFiles(
  siteCaches: SiteCaches,
  files: readonly WantedFile[],
  signal?: AbortSignal,
): Promise<void> {
  const cache = await caches.open(siteCaches.names.downloads);
  const neededAssets = new Set<string>();
  const { fonts, grammars } = siteCaches.config.answerAssets;
  const load = async ({ path, samePath }: WantedFile): Promise<Response> => {
    signal?.throwIfAborted();
    const cached =
      (await siteCaches.match(path)) ??
      (samePath === undefined ? undefined : await siteCaches.match(samePath));
    return cached ?? (await fetchCacheable(siteCaches.pathToUrl(path), "default", signal));
  };
  await pMap(files, async (file) => {
    const response = await load(file);
    const text = hasAnswers(file.path) ? await response.clone().text() : "";
    if (/"formulas":\[\{/u.test(text)) for (const font of fonts) neededAssets.add(font);
    if (/```|~~~/u.test(text)) for (const grammar of grammars) neededAssets.add(grammar);
    for (const picture of articlesToPicturePaths(text)) neededAssets.add(picture);
    await cache.put(siteCaches.pathToUrl(file.path), response);
  });
  const downloaded = new Set(await siteCaches.listPaths("downloads"));
  await pMap(
    [...neededAssets].filter((path) => !downloaded.has(path)),
    async (path) => await cache.put(siteCaches.pathToUrl(path), await load({ path })),
  );
}

/** The pictures that downloaded files with articles show. */
export async function listShownPictures(
  siteCaches: SiteCaches,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  const cache = await caches.open(siteCaches.names.downloads);
  await pMap(paths.filter(hasAnswers), async (path) => {
    const response = await cache.match(siteCaches.pathToUrl(path));
    for (const picture of articlesToPicturePaths((await response?.text()) ?? "")) shown.add(picture);
  });
  return shown;
}

/** The paths of all data files that a reader wants to have, in their newest versions and in the ones that stand in for these. */
function listWantedFiles(manifest: Manifest, downloadList: DownloadList): Set<string> {
  const { saved, subjects } = downloadList;
  const wanted = new Set(saved.flatMap((url) => articleToFilePath(manifest, url) ?? []));
  for (const subject of manifest.subjects) {
    if (!subjects.includes(subject.slug)) continue;
    const { complete } = findSubjectState(downloadList, subject.slug);
    for (const version of [subject, ...(complete ? [complete.subject] : [])])
      for (const path of subjectToFilePaths(version)) wanted.add(path);
  }
  return wanted;
}

/**
 * Deletes downloaded files that are no longer wanted: data and the pictures in it. The complete version of a subject stays
 * until a later one is complete, a stale version of a saved article until the new one is downloaded; the other assets of
 * answers stay until there are no downloads at all.
 */
export async function deleteUnwantedFiles(
  siteCaches: SiteCaches,
  manifest: Manifest,
  downloadList: DownloadList,
): Promise<void> {
  const wanted = listWantedFiles(manifest, downloadList);
  const [cache, paths] = await Promise.all([
    caches.open(siteCaches.names.downloads),
    siteCaches.listPaths("downloads"),
  ]);
  const downloaded = new Set(paths);
  const pendingKeys = new Set([...wanted].filter((path) => !downloaded.has(path)).map(pathToUnversionedKey));
  for (const path of paths) {
    const isData = path.startsWith("data/");
    const isWanted = isData
      ? wanted.has(path) || pendingKeys.has(pathToUnversionedKey(path))
      : wanted.size > 0;
    if (!isWanted) await cache.delete(siteCaches.pathToUrl(path));
  }
  const pictures = paths.filter((path) => path.startsWith("attachments/"));
  if (pictures.length === 0 || wanted.size === 0) return;
  const shown = await listShownPictures(siteCaches, await siteCaches.listPaths("downloads"));
  await pMap(
    pictures.filter((path) => !shown.has(path)),
    async (path) => void (await cache.delete(siteCaches.pathToUrl(path))),
  );
}

/** Runs a download. Resolves with the reason if it fails, or nothing; a download that was stopped has not failed. */
export async function tryDownload(
  siteCaches: SiteCaches,
  run: () => Promise<void>,
): Promise<{ readonly failure?: DownloadFailure }> {
  try {
    await run();
    return {};
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return {};
    if (error instanceof NotFoundError) {
      await refreshManifest(siteCaches);
      return { failure: "missing" };
    }
    return {
      failure: error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "offline",
    };
  }
}
