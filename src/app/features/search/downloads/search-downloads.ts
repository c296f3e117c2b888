import { listPageSchema, listPageToEntries } from "../../../../bundle/list-page.ts";
import { type Manifest, manifestSchema } from "../../../../bundle/manifest.ts";
import { listPagePath, manifestPath, searchFieldsPath } from "../../../../bundle/paths.ts";
import { searchFieldsSchema, searchFieldsToArticles } from "../../../../bundle/search-fields.ts";
import { findSubject } from "../../../../bundle/subject-tree.ts";
import { decodeOrKeep } from "../../../../content/text/decode-or-keep.ts";
import type { SearchDocument } from "../../../../search/index/search-document.ts";
import type { SearchEngine, SearchOptions } from "../../../../search/query/search-engine.ts";
import { fetchJson } from "../../../data/files/fetch-json.ts";
import { memoizeLast } from "../../../data/promises/memoize-last.ts";
import { siteBase } from "../../../data/site-base.ts";
import { cacheNames } from "../../../data/storage/cache-names.ts";
import type { SiteSearchResponse } from "../search-protocol.ts";
import { documentsToEngine } from "./documents-to-engine.ts";
import { type DownloadedLists, pathsToDownloadedLists } from "./downloaded-lists.ts";
import { listsToSearchDocuments } from "./lists-to-search-documents.ts";

async function listDownloads(): Promise<DownloadedLists[]> {
  const cacheName = cacheNames(siteBase, "").downloads;
  // Opening a cache that does not exist would create it.
  if (typeof caches === "undefined" || !(await caches.has(cacheName))) return [];
  const requests = await (await caches.open(cacheName)).keys();
  const paths = requests.map(({ url }) => decodeOrKeep(new URL(url).pathname.slice(siteBase.length)));
  return pathsToDownloadedLists(paths);
}

/** The articles of a downloaded subject; none if the site no longer has it. */
async function loadDocuments(
  { subject: name, version, pages }: DownloadedLists,
  manifest: Manifest,
): Promise<SearchDocument[]> {
  const subject = findSubject(manifest, name);
  if (subject === undefined) return [];
  const { slug } = subject;
  const paths = Array.from({ length: pages }, (_, index) => listPagePath(slug, version, "newest", index + 1));
  const [searchFields, ...lists] = await Promise.all([
    fetchJson(searchFieldsPath(slug, version), searchFieldsSchema),
    ...paths.map((path) => fetchJson(path, listPageSchema)),
  ]);
  return listsToSearchDocuments(
    subject,
    lists.flatMap(listPageToEntries),
    searchFieldsToArticles(searchFields),
  );
}

/** The engine over the downloads with this key: built for the first search, and again after they have changed. */
const getEngine = memoizeLast(
  async (_key, downloads: readonly DownloadedLists[], uiLanguage: string): Promise<SearchEngine> => {
    const manifest = await fetchJson(manifestPath, manifestSchema);
    const documents = await Promise.all(downloads.map((lists) => loadDocuments(lists, manifest)));
    return documentsToEngine(documents.flat(), manifest.site.content?.lang ?? uiLanguage);
  },
);

/**
 * Searches the subjects that are downloaded: their questions, keywords and excerpts. Undefined if there are none, or none of
 * those that the filters name. `uiLanguage` is that of the interface. Rejects with a `LoadError` or the signal's reason.
 */
export async function searchDownloads(
  query: string,
  options: SearchOptions,
  uiLanguage: string,
): Promise<SiteSearchResponse | undefined> {
  const downloads = await listDownloads();
  const { subjects = [] } = options.filters ?? {};
  const isSearchable =
    subjects.length === 0
      ? downloads.length > 0
      : downloads.some(({ subject }) => subjects.includes(subject));
  if (!isSearchable) return undefined;
  const engine = await getEngine(JSON.stringify(downloads), downloads, uiLanguage);
  const first = await engine.search(query, options);
  // Nothing has to be loaded, so that excerpts can follow at once.
  const response = first.totalIsExact
    ? first
    : await engine.search(query, { ...options, includeFullText: true });
  return { ...response, isPartial: true, source: "downloads" };
}
