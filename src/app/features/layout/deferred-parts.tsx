import type { ReactElement } from "react";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { Deferred } from "../../components/deferred.tsx";
import type { PageArticle } from "../../data/article-query.ts";

/** Optional parts of pages: each is loaded when the browser is idle. */

const loadArticleTools = async () => (await import("../article/article-tools.tsx")).ArticleTools;
const loadContinueReading = async () =>
  (await import("../saved/history/continue-reading.tsx")).ContinueReading;
const loadReadProgress = async () => (await import("../saved/history/read-progress.tsx")).ReadProgress;
const loadReadUrlsLoader = async () => (await import("../saved/history/read-urls-loader.tsx")).ReadUrlsLoader;
const loadDownloadToggle = async () => (await import("../offline/download-toggle.tsx")).DownloadToggle;
const loadOfflineSync = async () => (await import("../offline/offline-sync.tsx")).OfflineSync;
const loadLinkPreviews = async () => (await import("./link-previews.tsx")).LinkPreviews;

/** Actions for an article. Its space is reserved to avoid a layout shift. */
export function DeferredArticleTools(props: {
  readonly subject: SubjectSummary;
  readonly article: PageArticle;
}): ReactElement {
  return (
    <div className="article-tools-slot">
      <Deferred load={loadArticleTools} props={props} />
    </div>
  );
}

const noProps = {};

/** Unfinished articles. Its space is reserved if there are any. */
export function DeferredContinueReading(): ReactElement {
  return (
    <div className="continue-reading-slot">
      <Deferred load={loadContinueReading} props={noProps} />
    </div>
  );
}

/** Reading progress within a subject. */
export function DeferredReadProgress(props: { readonly subject: SubjectSummary }): ReactElement {
  return <Deferred load={loadReadProgress} props={props} />;
}

/** Downloads a subject for offline reading. Its space is reserved. */
export function DeferredDownloadToggle(props: { readonly subject: SubjectSummary }): ReactElement {
  return (
    <div className="download-toggle-slot">
      <Deferred load={loadDownloadToggle} props={props} />
    </div>
  );
}

/** Makes the site work offline. Renders nothing. */
export function DeferredOfflineSync(): ReactElement {
  return <Deferred load={loadOfflineSync} props={noProps} />;
}

/** Previews and prefetching of links to articles. */
export function DeferredLinkPreviews(): ReactElement {
  return <Deferred load={loadLinkPreviews} props={noProps} />;
}

/** URLs of articles that are marked as read, for badges in lists. */
export function DeferredReadUrlsLoader(props: {
  readonly onReadUrlsChange: (urls: ReadonlySet<string>) => void;
}): ReactElement {
  return <Deferred load={loadReadUrlsLoader} props={props} />;
}
