import * as v from "valibot";
import type { Manifest, Subject } from "../../../../bundle/manifest.ts";
import {
  dataFileName,
  dataFilePathOf,
  type FileList,
  fileListPath,
  fileListSchema,
} from "../../../../bundle/offline/file-list.ts";
import { findSubject } from "../../../../bundle/subject-tree.ts";
import type { ArticleUrl, SubjectSlug } from "../../../../content/url.ts";
import { pMap } from "../../../data/promises/p-map.ts";
import { readManifest, refreshManifest } from "./cached-manifest.ts";
import { compareFileLists, type VersionDifference } from "./compare-file-lists.ts";
import { articleToFilePath, subjectToFilePaths } from "./data-file-paths.ts";
import {
  deleteUnwantedFiles,
  downloadFiles,
  listShownPictures,
  tryDownload,
  type WantedFile,
} from "./download-files.ts";
import {
  type DownloadList,
  findSubjectState,
  isOutdated,
  readDownloadList,
  type SubjectState,
  setRequested,
  setSubjectState,
  writeDownloadList,
} from "./download-list.ts";
import type { ServiceWorkerReply, ServiceWorkerRequest, SubjectDownload } from "./service-worker-protocol.ts";
import type { SiteCaches } from "./site-caches.ts";

/** Files fetched for each request to download a subject: few enough that the browser does not terminate the worker. */
const filesPerRequest = 40;

/** Files that are copied from an older version for each request: a copy takes a few milliseconds. */
const copiesPerRequest = 400;

/** Downloads the saved articles, and removes those that are no longer saved. */
export async function downloadSavedArticles(
  siteCaches: SiteCaches,
  urls: readonly ArticleUrl[],
): Promise<ServiceWorkerReply<"downloadSaved">> {
  const manifest = await readManifest(siteCaches);
  if (manifest === undefined || !(await siteCaches.isWritable())) return { failure: "offline" };
  return await tryDownload(siteCaches, async () => {
    const downloadList = { ...(await readDownloadList(siteCaches)), saved: [...urls] };
    await writeDownloadList(siteCaches, downloadList);
    const downloaded = new Set(await siteCaches.listPaths("downloads"));
    const files = new Set(urls.flatMap((url) => articleToFilePath(manifest, url) ?? []));
    const missing = [...files].filter((path) => !downloaded.has(path));
    await downloadFiles(
      siteCaches,
      missing.map((path) => ({ path })),
    );
    await deleteUnwantedFiles(siteCaches, manifest, downloadList);
  });
}

async function readFileList(
  siteCaches: SiteCaches,
  { slug, version }: Subject,
): Promise<FileList | undefined> {
  const response = await siteCaches.match(fileListPath(slug, version));
  const checked = v.safeParse(fileListSchema, await response?.json().catch(() => undefined));
  return checked.success ? checked.output : undefined;
}

/** What differs between the complete version and the newest one; undefined while the list of the newest is not there. */
async function readDifference(
  siteCaches: SiteCaches,
  subject: Subject,
  { complete }: SubjectState,
): Promise<VersionDifference | undefined> {
  const newest = await readFileList(siteCaches, subject);
  if (newest === undefined) return undefined;
  const older = complete && (await readFileList(siteCaches, complete.subject));
  return compareFileLists(older, newest, subjectToFilePaths(subject));
}

async function describeDownload(
  siteCaches: SiteCaches,
  subject: Subject,
  downloadList: DownloadList,
  downloaded: ReadonlySet<string>,
): Promise<SubjectDownload> {
  const { slug, name, bytes, version } = subject;
  const files = subjectToFilePaths(subject);
  const state = findSubjectState(downloadList, slug);
  const { complete, stopped, requestedVersion } = state;
  const hasUpdate = isOutdated(subject, state);
  const difference = hasUpdate ? await readDifference(siteCaches, subject, state) : undefined;
  return {
    slug,
    name,
    bytes,
    totalFiles: files.length,
    completedFiles: files.filter((path) => downloaded.has(path)).length,
    isRequested: downloadList.subjects.includes(slug),
    ...(stopped && { stopped }),
    ...(complete && {
      complete: { bytes: complete.subject.bytes + complete.pictureBytes, time: complete.time },
    }),
    ...(hasUpdate && {
      update: {
        isRequested: requestedVersion === version,
        ...(difference && { articles: difference.articles, bytes: difference.bytes }),
      },
    }),
  };
}

/** The download state of a subject; null if the site has no such subject. */
export async function findSubjectDownload(
  siteCaches: SiteCaches,
  slug: SubjectSlug,
): Promise<SubjectDownload | null> {
  const manifest = await readManifest(siteCaches);
  const subject = manifest && findSubject(manifest, slug);
  if (subject === undefined) return null;
  const downloaded = new Set(await siteCaches.listPaths("downloads"));
  return await describeDownload(siteCaches, subject, await readDownloadList(siteCaches), downloaded);
}

/** The download state of all requested subjects. */
export async function listSubjectDownloads(siteCaches: SiteCaches): Promise<SubjectDownload[]> {
  const [manifest, downloadList] = await Promise.all([
    readManifest(siteCaches),
    readDownloadList(siteCaches),
  ]);
  if (manifest === undefined || downloadList.subjects.length === 0) return [];
  const downloaded = new Set(await siteCaches.listPaths("downloads"));
  const requested = manifest.subjects.filter(({ slug }) => downloadList.subjects.includes(slug));
  return await Promise.all(
    requested.map((subject) => describeDownload(siteCaches, subject, downloadList, downloaded)),
  );
}

/** Loads the manifest, and the file lists of outdated subjects, so that their download state says what has changed. */
export async function checkForUpdates(siteCaches: SiteCaches): Promise<SubjectDownload[]> {
  // A prerendered page doesn't load it.
  await refreshManifest(siteCaches);
  const manifest = await readManifest(siteCaches);
  if (manifest !== undefined && (await siteCaches.isWritable())) {
    const { states } = await readDownloadList(siteCaches);
    const paths = states.flatMap((state) => {
      const subject = findSubject(manifest, state.slug);
      return subject && isOutdated(subject, state) ? [fileListPath(subject.slug, subject.version)] : [];
    });
    // Without them, what has changed is unknown.
    await tryDownload(siteCaches, () =>
      downloadFiles(
        siteCaches,
        paths.map((path) => ({ path })),
      ),
    );
  }
  return await listSubjectDownloads(siteCaches);
}

/** The files of a subject that are to be downloaded next, and whether these are the last ones. */
async function selectNextFiles(
  siteCaches: SiteCaches,
  subject: Subject,
  state: SubjectState,
): Promise<{ readonly files: readonly WantedFile[]; readonly areLast: boolean }> {
  const downloaded = new Set(await siteCaches.listPaths("downloads"));
  const missing = subjectToFilePaths(subject).filter((path) => !downloaded.has(path));
  const difference = await readDifference(siteCaches, subject, state);
  const older = state.complete?.subject;
  const copies: WantedFile[] = [];
  const loads: WantedFile[] = [];
  for (const path of missing) {
    const olderName = older && difference?.sameFiles.get(dataFileName(path) ?? "");
    if (older === undefined || olderName === undefined) loads.push({ path });
    else copies.push({ path, samePath: dataFilePathOf(older.slug, older.version, olderName) });
  }
  // The lists of an update come last: a search never finds an article that is not there yet.
  if (older !== undefined) loads.reverse();
  // Its list of files comes first: it says which of the other files have to be loaded at all.
  const listPath = fileListPath(subject.slug, subject.version);
  if (older !== undefined && !downloaded.has(listPath))
    return { files: [{ path: listPath }], areLast: missing.length === 1 };
  return {
    files: [...copies.slice(0, copiesPerRequest), ...loads.slice(0, filesPerRequest)],
    areLast: copies.length <= copiesPerRequest && loads.length <= filesPerRequest,
  };
}

/** The size of the pictures that the articles of a subject show, in bytes. */
async function measurePictures(siteCaches: SiteCaches, subject: Subject): Promise<number> {
  const paths = await siteCaches.listPaths("downloads");
  if (!paths.some((path) => path.startsWith("attachments/"))) return 0;
  let bytes = 0;
  await pMap([...(await listShownPictures(siteCaches, subjectToFilePaths(subject)))], async (path) => {
    bytes += (await (await siteCaches.match(path))?.blob())?.size ?? 0;
  });
  return bytes;
}

/** Notes that the newest version of a subject is there as a whole, and only then deletes the one before. */
async function completeSubject(siteCaches: SiteCaches, manifest: Manifest, subject: Subject): Promise<void> {
  const pictureBytes = await measurePictures(siteCaches, subject);
  const complete = { subject, time: Date.now(), pictureBytes };
  const downloadList = setSubjectState(await readDownloadList(siteCaches), { slug: subject.slug, complete });
  await writeDownloadList(siteCaches, downloadList);
  await deleteUnwantedFiles(siteCaches, manifest, downloadList);
}

/** The download that was started last. */
let running: { readonly slug: SubjectSlug; readonly controller: AbortController } | undefined;

/** Lets the running request to download a subject end soon. */
export function stopDownload(slug: SubjectSlug): void {
  if (running?.slug === slug) running.controller.abort();
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
  const controller = new AbortController();
  const result = await tryDownload(siteCaches, async () => {
    const downloadList = await readDownloadList(siteCaches);
    const { stopped, ...state } = findSubjectState(downloadList, slug);
    if (isNew) {
      const requested = { ...state, requestedVersion: subject.version };
      await writeDownloadList(siteCaches, setSubjectState(setRequested(downloadList, slug, true), requested));
    } else if (stopped || !downloadList.subjects.includes(slug)) {
      // The reader has canceled or paused the download, here or in another tab.
      return;
    }
    if (state.complete?.subject.version === subject.version) return;
    running = { slug, controller };
    const { files, areLast } = await selectNextFiles(siteCaches, subject, state);
    await downloadFiles(siteCaches, files, controller.signal);
    if (areLast) await completeSubject(siteCaches, manifest, subject);
  });
  // It would fail again with each visit, until the reader has made room.
  if (result.failure === "full") {
    // Even the note of that needs some.
    await siteCaches.freeSpace();
    await setStopped(siteCaches, slug, "full").catch(() => undefined);
  }
  const download = await findSubjectDownload(siteCaches, slug);
  return { ...result, ...(download && { subject: download }) };
}

async function setStopped(
  siteCaches: SiteCaches,
  slug: SubjectSlug,
  stopped: "paused" | "full",
): Promise<void> {
  const downloadList = await readDownloadList(siteCaches);
  if (!downloadList.subjects.includes(slug)) return;
  const state = { ...findSubjectState(downloadList, slug), stopped };
  await writeDownloadList(siteCaches, setSubjectState(downloadList, state));
}

/** Pauses the download of a subject until it is requested again. */
export async function pauseSubjectDownload(siteCaches: SiteCaches, slug: SubjectSlug): Promise<void> {
  await setStopped(siteCaches, slug, "paused");
}

/** Removes the download of a subject. Its saved articles stay. */
export async function removeSubjectDownload(siteCaches: SiteCaches, slug: SubjectSlug): Promise<void> {
  const [manifest, previous] = await Promise.all([readManifest(siteCaches), readDownloadList(siteCaches)]);
  const downloadList = setRequested(previous, slug, false);
  await writeDownloadList(siteCaches, downloadList);
  if (manifest && (await siteCaches.isWritable()))
    await deleteUnwantedFiles(siteCaches, manifest, downloadList);
}
