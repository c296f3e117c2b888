import { useQueryClient } from "@tanstack/react-query";
import { type ComponentType, lazy, type ReactElement, Suspense } from "react";
import {
  isRouteErrorResponse,
  Link,
  useLocation,
  useNavigate,
  useNavigation,
  useRouteError,
} from "react-router";
import { errorToWords, MissingPartError, needsReload, OfflineError } from "../library/load-error.ts";
import { Notice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";
import { NotFound } from "./not-found-page.tsx";

/** Stands in for what can't be loaded. */
function Nothing(): null {
  return null;
}

// Without a connection its code is there wherever there is something to read.
const ReadableOffline = lazy(() =>
  import("./parts/readable-offline.tsx").then(
    (part): { default: ComponentType } => ({ default: part.ReadableOffline }),
    () => ({ default: Nothing }),
  ),
);

/** Stands in a page's place where the page could not be had: says why, and how to go on. */
export function RouteError(): ReactElement {
  const error = useRouteError();
  const location = useLocation();
  const navigate = useNavigate();
  const isBusy = useNavigation().state !== "idle";
  const client = useQueryClient();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const { title, text } = errorToWords(error);
  const retry = async (): Promise<void> => {
    if (needsReload(error)) {
      window.location.reload();
      return;
    }
    await client.resetQueries({ predicate: (query) => query.state.status === "error" });
    // Going where we are loads the page anew, and takes this one away even where that is quick.
    await navigate(location, { replace: true, state: location.state });
  };
  return (
    <>
      <title>{title}</title>
      <Notice
        title={title}
        actions={
          <>
            <button type="button" className="button" disabled={isBusy} onClick={() => void retry()}>
              {isBusy ? words.trying : words.tryAgain}
            </button>
            <Link to="/learn">{words.allSubjects}</Link>
          </>
        }
      >
        <p>{text}</p>
      </Notice>
      {(error instanceof OfflineError || error instanceof MissingPartError) && (
        <Suspense>
          <ReadableOffline key={location.pathname} />
        </Suspense>
      )}
    </>
  );
}
