import { type ComponentType, type ReactElement, useMemo } from "react";
import { UNSAFE_RouteContext } from "react-router";
import { PageErrorBoundary } from "./page-error-boundary.tsx";
import type { PageView } from "./page-router.ts";

/** What is the same on all pages. */
export interface PageFrame {
  /** Renders the page in an `<Outlet>`. */
  readonly Layout: ComponentType;
  /** In place of the first page while it loads. */
  readonly Loading: ComponentType;
  /** In place of a page that can't be shown. */
  readonly Failure: ComponentType<{ readonly error: unknown }>;
}

interface PageRoutesProps {
  readonly view: PageView;
  readonly frame: PageFrame;
}

/**
 * The current page within the layout of all pages. Inside a `<Router>`, the same in the browser, on the server and in tests.
 * Gives the hooks of React Router the match that the router has found: `useRoutes` would match the URL again, and brings error
 * pages for developers.
 */
export function PageRoutes({ view, frame: { Layout, Loading, Failure } }: PageRoutesProps): ReactElement {
  // The same element, which React need not render again with each page.
  const layout = useMemo(() => <Layout />, [Layout]);
  const routeContext = useMemo(
    () => ({
      outlet: (
        <PageErrorBoundary Failure={Failure} resetKey={view}>
          {view.kind === "loading" && <Loading />}
          {view.kind === "error" && <Failure error={view.error} />}
          {view.kind === "page" && <view.Component />}
        </PageErrorBoundary>
      ),
      matches: view.kind === "page" ? [view.match] : [],
      isDataRoute: false,
    }),
    [view, Loading, Failure],
  );
  return (
    <PageErrorBoundary Failure={Failure} resetKey={view}>
      <UNSAFE_RouteContext value={routeContext}>{layout}</UNSAFE_RouteContext>
    </PageErrorBoundary>
  );
}
