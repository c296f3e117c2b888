import type { ReactElement } from "react";
import { Deferred } from "../../../components/deferred/deferred.tsx";
import type { ReadProgressProps } from "./read-progress.tsx";
import type { ReadUrlsLoaderProps } from "./read-urls-loader.tsx";

const loadContinueReading = async () => (await import("./continue-reading.tsx")).ContinueReading;
const loadReadProgress = async () => (await import("./read-progress.tsx")).ReadProgress;
const loadReadUrlsLoader = async () => (await import("./read-urls-loader.tsx")).ReadUrlsLoader;

/** What the reader has begun: questions to review and unfinished articles; loaded on idle. Its space is reserved. */
export function DeferredContinueReading(): ReactElement {
  return (
    <div className="continue-reading-slot">
      <Deferred load={loadContinueReading} props={{}} />
    </div>
  );
}

/** Reading progress within a subject, loaded on idle. */
export function DeferredReadProgress(props: ReadProgressProps): ReactElement {
  return <Deferred load={loadReadProgress} props={props} />;
}

/** URLs of articles that are marked as read, for badges in lists; loaded on idle. */
export function DeferredReadUrlsLoader(props: ReadUrlsLoaderProps): ReactElement {
  return <Deferred load={loadReadUrlsLoader} props={props} />;
}
