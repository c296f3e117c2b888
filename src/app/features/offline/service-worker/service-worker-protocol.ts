import type { ArticleUrl, SubjectSlug } from "../../../../content/url.ts";

/** Requests from pages to the service worker. */
export type ServiceWorkerRequest =
  /** A page was opened, and loaded these files, before the service worker was active. Absolute URLs. */
  | { readonly kind: "pageOpened"; readonly page: string; readonly files: readonly string[] }
  /** The saved articles: exactly these are downloaded. */
  | { readonly kind: "downloadSaved"; readonly urls: readonly ArticleUrl[] }
  /** Downloads the next files of a subject; repeat until complete. Unless it is new, only while it is still requested. */
  | { readonly kind: "downloadSubject"; readonly subject: SubjectSlug; readonly isNew: boolean }
  /** Stops a download until it is requested again as new. */
  | { readonly kind: "pauseSubject"; readonly subject: SubjectSlug }
  | { readonly kind: "removeSubject"; readonly subject: SubjectSlug }
  /** The download state of a subject. */
  | { readonly kind: "subjectDownload"; readonly subject: SubjectSlug }
  /** The download state of all requested subjects. */
  | { readonly kind: "listDownloads" }
  /** The same, after loading what tells how much has changed in those that are outdated. */
  | { readonly kind: "checkForUpdates" }
  /** Which of these paths (without the site's base) are available offline. */
  | { readonly kind: "findAvailable"; readonly paths: readonly string[] }
  /** Deletes all caches and blocks writes from now on. */
  | { readonly kind: "deleteAll" };

/** The download state of a subject. */
export interface SubjectDownload {
  readonly slug: SubjectSlug;
  readonly name: string;
  /** The size of the whole subject, in bytes. */
  readonly bytes: number;
  /** The number of files of its newest version, and how many of them are downloaded. */
  readonly totalFiles: number;
  readonly completedFiles: number;
  /** True if the reader has requested the download. A stale version may be downloaded while the newest isn't. */
  readonly isRequested: boolean;
  /** Why it doesn't go on by itself: the reader has paused it, or there was no space. */
  readonly stopped?: "paused" | "full";
  /** The version that can be read without a connection: its size with pictures, in bytes, and when it was there. */
  readonly complete?: { readonly bytes: number; readonly time: number };
  /** Present if a later version than that has been published. */
  readonly update?: SubjectUpdate;
}

/** What a later version of a downloaded subject changes. */
export interface SubjectUpdate {
  /** True if the reader has asked for it. */
  readonly isRequested: boolean;
  /** Number of articles that were changed, added or removed; 0 if unknown. Absent until the worker has checked for updates. */
  readonly articles?: number;
  /** Uncompressed size of the files to load, in bytes. Absent until the worker has checked for updates. */
  readonly bytes?: number;
}

/** Why a download failed. */
export type DownloadFailure = "offline" | "full" | "missing";

/** How a path is available offline: as the page that was opened there, or rendered by the app from cached data. */
export type OfflineSource = "page" | "data";

/** The service worker's replies, by the kind of request. */
export interface ServiceWorkerReplies {
  readonly pageOpened: null;
  readonly downloadSaved: { readonly failure?: DownloadFailure };
  readonly downloadSubject: { readonly subject?: SubjectDownload; readonly failure?: DownloadFailure };
  readonly pauseSubject: null;
  readonly removeSubject: null;
  readonly subjectDownload: SubjectDownload | null;
  readonly listDownloads: readonly SubjectDownload[];
  readonly checkForUpdates: readonly SubjectDownload[];
  readonly findAvailable: Readonly<Record<string, OfflineSource>>;
  readonly deleteAll: null;
}

/** The reply to a request. */
export type ServiceWorkerReply<Kind extends ServiceWorkerRequest["kind"]> = ServiceWorkerReplies[Kind];

/** What the service worker posts back: its reply, or why it could not handle the request. */
export type ServiceWorkerMessage<Kind extends ServiceWorkerRequest["kind"]> =
  | { readonly kind: "reply"; readonly reply: ServiceWorkerReply<Kind> }
  | { readonly kind: "failed"; readonly reason: string };
