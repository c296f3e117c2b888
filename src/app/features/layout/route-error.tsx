import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense } from "react";
import { useLocation, useNavigate } from "react-router";
import { subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { lazyOrNothing } from "../../components/deferred/lazy-or-nothing.tsx";
import { warningIcon } from "../../components/icons/icon-paths.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { Notice } from "../../components/notice.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadChunk } from "../../data/chunks/load-chunk.ts";
import { errorToMessage } from "../../data/error-to-message.ts";
import { ChunkLoadError, needsReload, OfflineError, UnavailableError } from "../../data/load-error.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { PageNotFoundError } from "../../router/page-route.ts";
import { useNextLocation } from "../../router/page-router-context.ts";
import { useReconnect } from "../offline/use-reconnect.ts";

// Not part of the main chunk: few readers see it, and only if the site can be reached.
const NotFoundPage = lazy(async () => ({
  default: await loadChunk(async () => (await import("./not-found-page.tsx")).NotFoundPage),
}));

// Whenever something is available offline, the service worker has this chunk too.
const AvailableOffline = lazyOrNothing(
  async () => (await import("../offline/available-offline.tsx")).AvailableOffline,
);

/** True if the page may be there once the connection is. */
function isConnectionError(error: unknown): boolean {
  return [OfflineError, UnavailableError, ChunkLoadError].some((kind) => error instanceof kind);
}

interface RouteErrorProps {
  readonly error: unknown;
}

/** Explains why a page could not be loaded or rendered, offers a retry, and retries when a lost connection returns. */
export function RouteError({ error }: RouteErrorProps): ReactElement {
  const location = useLocation();
  const navigate = useNavigate();
  const isNavigating = useNextLocation() !== undefined;
  const client = useQueryClient();
  // Reads only the cache: the site may be what could not be loaded.
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  const retry = async (): Promise<void> => {
    if (needsReload(error)) {
      window.location.reload();
      return;
    }
    await client.resetQueries({ predicate: (query) => query.state.status === "error" });
    // Navigating to the current location loads it again.
    await navigate(location, { replace: true, state: location.state });
  };
  useReconnect(() => {
    if (isConnectionError(error)) void retry();
  });
  if (error instanceof PageNotFoundError) {
    return (
      <Suspense fallback={<Skeleton />}>
        <NotFoundPage />
      </Suspense>
    );
  }
  const { title, text } = errorToMessage(error);
  return (
    <>
      <title>{site ? `${title} · ${site.name}` : title}</title>
      <Notice
        icon={warningIcon}
        title={title}
        actions={
          <>
            <button type="button" className="button" disabled={isNavigating} onClick={() => void retry()}>
              {isNavigating ? messages.retrying : messages.retry}
            </button>
            <PageLink to={subjectsPath}>{messages.allSubjects}</PageLink>
          </>
        }
      >
        <p>{text}</p>
      </Notice>
      {isConnectionError(error) && (
        <Suspense>
          <AvailableOffline key={location.pathname} />
        </Suspense>
      )}
    </>
  );
}
