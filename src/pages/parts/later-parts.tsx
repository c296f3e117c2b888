import type { ReactElement } from "react";
import type { ShownArticle } from "../../library/article-queries.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { Later } from "./later.tsx";

/** Parts that pages are complete without: each is loaded when its page is at rest. */

const loadArticleTools = async () => (await import("./article-tools.tsx")).ArticleTools;
const loadContinueReading = async () => (await import("./continue-reading.tsx")).ContinueReading;
const loadReadProgress = async () => (await import("./read-progress.tsx")).ReadProgress;
const loadReadMarks = async () => (await import("./read-marks.tsx")).ReadMarks;
const loadKeepOffline = async () => (await import("./keep-offline.tsx")).KeepOffline;
const loadOfflineKeeper = async () => (await import("./offline-keeper.tsx")).OfflineKeeper;
const loadLinkPreviews = async () => (await import("./link-previews.tsx")).LinkPreviews;

/** What a reader can do with an article. Its place is kept free, so that nothing moves when it comes. */
export function LaterArticleTools(props: {
  readonly subject: SubjectHead;
  readonly article: ShownArticle;
}): ReactElement {
  return (
    <div className="article-tools-place">
      <Later load={loadArticleTools} props={props} />
    </div>
  );
}

const nothing = {};

/** What to go on with. For those who have read here before, its place is kept free. */
export function LaterContinueReading(): ReactElement {
  return (
    <div className="continue-place">
      <Later load={loadContinueReading} props={nothing} />
    </div>
  );
}

/** How much of a subject is read. */
export function LaterReadProgress(props: { readonly subject: SubjectHead }): ReactElement {
  return <Later load={loadReadProgress} props={props} />;
}

/** Keeps a subject for reading without a connection. Its place is kept free. */
export function LaterKeepOffline(props: { readonly subject: SubjectHead }): ReactElement {
  return (
    <div className="keep-offline-place">
      <Later load={loadKeepOffline} props={props} />
    </div>
  );
}

/** Makes the site work without a connection. Shows nothing. */
export function LaterOfflineKeeper(): ReactElement {
  return <Later load={loadOfflineKeeper} props={nothing} />;
}

/** Previews of links to articles, and their prefetching. */
export function LaterLinkPreviews(): ReactElement {
  return <Later load={loadLinkPreviews} props={nothing} />;
}

/** Which articles are read, for the lines of lists. */
export function LaterReadMarks(props: {
  readonly onUrls: (urls: ReadonlySet<string>) => void;
}): ReactElement {
  return <Later load={loadReadMarks} props={props} />;
}
