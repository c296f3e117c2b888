import * as v from "valibot";
import { findSubject, type Manifest, manifestSchema, type Subject } from "../../../../bundle/manifest.ts";
import { manifestPath } from "../../../../bundle/paths.ts";
import { articleUrlSchema, subjectSlugSchema } from "../../../../bundle/schemas.ts";
import type { ArticleUrl, SubjectSlug } from "../../../../content/url.ts";
import { NotFoundError } from "../../../data/load-error.ts";
import { pMap } from "../../../data/promises/p-map.ts";
import {
  articlesToPicturePaths,
  articleToFilePath,
  hasAnswers,
  pathToUnversionedKey,
  subjectToFilePaths,
} from "./data-file-paths.ts";
import { fetchCacheable } from "./fetch-cacheable.ts";
import type {
  DownloadFailure,
  ServiceWorkerReply,
  ServiceWorkerRequest,
  SubjectDownload,
} from "./service-worker-protocol.ts";
import type { SiteCaches } from "./site-caches.ts";

/** Files fetched for each request to download a subject: few enough that the browser does not terminate the worker. */
const filesPerRequest = 40;

const downloadListPath = ".quire/downloads.json";

/** What a reader wants to be downloaded. */
const downloadListSchema = v.object({
  saved: v.array(articleUrlSchema),
  subjects: v.array(subjectSlugSchema),
});

type DownloadList = v.InferOutput<typeof downloadListSchema>;

async function readDownloadList(siteCaches: SiteCaches): Promise<DownloadList> {
  const stored: unknown = await (await siteCaches.readState(downloadListPath))?.json().catch(() => undefined);
  const checked = v.safeParse(downloadListSchema, stored);
  return checked.success ? checked.output : { saved: [], subjects: [] };
}

async function writeDownloadList(siteCaches: SiteCaches, downloadList: DownloadList): Promise<void> {
  await siteCaches.writeState(downloadListPath, Response.json(downloadList));
}

/** The cached manifest, or else the host's; undefined if there is neither. */
export async function readManifest(siteCaches: SiteCaches): Promise<Manifest | undefined> {
  const cached = await siteCaches.readState(manifestPath);
  const response =
    cached ?? (await fetchCacheable(siteCaches.pathToUrl(manifestPath), "no-cache").catch(() => undefined));
  const checked = v.safeParse(manifestSchema, await response?.json().catch(() => undefined));
  return checked.success ? checked.output : undefined;
}

/** Refetches the manifest, after a file that it named was missing. */
async function refreshManifest(siteCaches: SiteCaches): Promise<void> {
  const manifest = await fetchCacheable(siteCaches.pathToUrl(manifestPath), "no-cache").catch(
    () => undefined,
  );
  if (manifest) await siteCaches.writeState(manifestPath, manifest);
}

/** Adds files to the downloads, and the assets and pictures that the answers in them need. */
async function downloadFiles(siteCaches: SiteCaches, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(siteCaches.names.downloads);
  const neededAssets = new Set<string>();
  const { fonts, grammars } = siteCaches.config.answerAssets;
  await pMap(paths, async (path) => {
    const response =
      (await siteCaches.match(path)) ?? (await fetchCacheable(siteCaches.pathToUrl(path), "default"));
    const text = hasAnswers(path) ? await response.clone().text() : "";
    if (/"formulas":\[\{/u.test(text)) for (const font of fonts) neededAssets.add(font);
    if (/```|~~~/u.test(text)) for (const grammar of grammars) neededAssets.add(grammar);
    for (const picture of articlesToPicturePaths(text)) neededAssets.add(picture);
    await cache.put(siteCaches.pathToUrl(path), response);
  });
  const downloaded = new Set(await siteCaches.listPaths("downloads"));
  await pMap(
    [...neededAssets].filter((path) => !downloaded.has(path)),
    async (path) => {
      const response =
        (await siteCaches.match(path)) ?? (await fetchCacheable(siteCaches.pathToUrl(path), "default"));
      await cache.put(siteCaches.pathToUrl(path), response);
    },
  );
}

/** The pictures that downloaded articles show. */
async function listShownPictures(cache: Cache, siteCaches: SiteCaches): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  const paths = (await siteCaches.listPaths("downloads")).filter(hasAnswers);
  await pMap(paths, async (path) => {
    const response = await cache.match(siteCaches.pathToUrl(path));
    for (const picture of articlesToPicturePaths((await response?.text()) ?? "")) shown.add(picture);
  });
  return shown;
}

/**
 * Deletes downloaded files that are no longer wanted: data and the pictures in it. A stale version of a file stays until
 * the new version is downloaded; the other assets of answers stay until there are no downloads at all.
 */
async function deleteUnwantedFiles(
  siteCaches: SiteCaches,
  manifest: Manifest,
  { saved, subjects }: DownloadList,
): Promise<void> {
  const wanted = new Set(saved.flatMap((url) => articleToFilePath(manifest, url) ?? []));
  for (const subject of manifest.subjects) {
    if (subjects.includes(subject.slug)) for (const path of subjectToFilePaths(subject)) wanted.add(path);
  }
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
  const shown = await listShownPictures(cache, siteCaches);
  await pMap(
    pictures.filter((path) => !shown.has(path)),
    async (path) => void (await cache.delete(siteCaches.pathToUrl(path))),
  );
}

/** Runs a download; resolves with the reason if it fails. */
async function tryDownload(
  siteCaches: SiteCaches,
  run: () => Promise<void>,
): Promise<{ readonly failure?: DownloadFailure }> {
  try {
    await run();
    return {};
  } catch (error) {
    if (error instanceof NotFoundError) {
      await refreshManifest(siteCaches);
      return { failure: "missing" };
    }
    return {
      failure: error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "offline",
    };
  }
}

/** Downloads the saved articles, and removes those that are no longer saved. */
export async function downloadSavedArticles(
  siteCaches: SiteCaches,
  urls: readonly ArticleUrl[],
): Promise<ServiceWorkerReply<"downloadSaved">> {
  const manifest = await readManifest(siteCaches);
  if (manifest === undefined || !(await siteCaches.isWritable())) return { failure: "offline" };
  const downloadList = { ...(await readDownloadList(siteCaches)), saved: [...urls] };
  await writeDownloadList(siteCaches, downloadList);
  return await tryDownload(siteCaches, async () => {
    const downloaded = new Set(await siteCaches.listPaths("downloads"));
    const files = new Set(urls.flatMap((url) => articleToFilePath(manifest, url) ?? []));
    await downloadFiles(
      siteCaches,
      [...files].filter((path) => !downloaded.has(path)),
    );
    await deleteUnwantedFiles(siteCaches, manifest, downloadList);
  });
}

function subjectToDownload(
  subject: Subject,
  downloaded: ReadonlySet<string>,
  isRequested: boolean,
): SubjectDownload {
  const { slug, name, bytes } = subject;
  const files = subjectToFilePaths(subject);
  const completedFiles = files.filter((path) => downloaded.has(path)).length;
  return { slug, name, bytes, totalFiles: files.length, completedFiles, isRequested };
}

/** The download state of a subject; null if the site has no such subject. */
export async function findSubjectDownload(
  siteCaches: SiteCaches,
  slug: SubjectSlug,
): Promise<SubjectDownload | null> {
  const manifest = await readManifest(siteCaches);
  const subject = manifest && findSubject(manifest, slug);
  if (subject === undefined) return null;
  const { subjects } = await readDownloadList(siteCaches);
  return subjectToDownload(
    subject,
    new Set(await siteCaches.listPaths("downloads")),
    subjects.includes(slug),
  );
}

/** The download state of all requested subjects. */
export async function listSubjectDownloads(siteCaches: SiteCaches): Promise<SubjectDownload[]> {
  const [manifest, { subjects }] = await Promise.all([
    readManifest(siteCaches),
    readDownloadList(siteCaches),
  ]);
  if (manifest === undefined || subjects.length === 0) return [];
  const downloaded = new Set(await siteCaches.listPaths("downloads"));
  return manifest.subjects
    .filter(({ slug }) => subjects.includes(slug))
    .map((subject) => subjectToDownload(subject, downloaded, true));
}

/** Downloads the next files of a subject. Its stale version is deleted once the new one is complete. */
export async function downloadSubjectBatch(
  siteCaches: SiteCaches,
  {
    subject: slug,
    isNew,
  }: Pick<Extract<ServiceWorkerRequest, { kind: "downloadSubject" }>, "subject" | "isNew">,
): Promise<ServiceWorkerReply<"downloadSubject">> {
  const manifest = await readManifest(siteCaches);
  if (manifest === undefined || !(await siteCaches.isWritable())) return { failure: "offline" };
  const subject = findSubject(manifest, slug);
  if (subject === undefined) return { failure: "missing" };
  const previous = await readDownloadList(siteCaches);
  const isRequested = previous.subjects.includes(slug);
  const downloadList = isRequested ? previous : { ...previous, subjects: [...previous.subjects, slug] };
  if (!isRequested) {
    // The reader has cancelled the download, here or in another tab.
    if (!isNew) return { subject: subjectToDownload(subject, new Set(), false) };
    await writeDownloadList(siteCaches, downloadList);
  }
  const result = await tryDownload(siteCaches, async () => {
    const downloaded = new Set(await siteCaches.listPaths("downloads"));
    const missing = subjectToFilePaths(subject).filter((path) => !downloaded.has(path));
    await downloadFiles(siteCaches, missing.slice(0, filesPerRequest));
    if (missing.length <= filesPerRequest) await deleteUnwantedFiles(siteCaches, manifest, downloadList);
  });
  const download = await findSubjectDownload(siteCaches, slug);
  return { ...result, ...(download && { subject: download }) };
}

/** Removes the download of a subject. Its saved articles stay. */
export async function removeSubjectDownload(siteCaches: SiteCaches, slug: SubjectSlug): Promise<void> {
  const [manifest, previous] = await Promise.all([readManifest(siteCaches), readDownloadList(siteCaches)]);
  const downloadList = { ...previous, subjects: previous.subjects.filter((each) => each !== slug) };
  await writeDownloadList(siteCaches, downloadList);
  if (manifest && (await siteCaches.isWritable()))
    await deleteUnwantedFiles(siteCaches, manifest, downloadList);
}
