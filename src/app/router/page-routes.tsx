import { type ComponentType, type ReactElement, useMemo } from "react";
import { useLocation, useRoutes } from "react-router";
import { PageErrorBoundary } from "./page-error-boundary.tsx";
import type { PageView } from "./page-router.ts";

/** What is the same on all pages. */
export interface PageFrame {
  /** Renders the page in an `<Outlet>`. */
  readonly Layout: ComponentType;
  /** In place of everything while the first page loads. */
  readonly Loading: ComponentType;
  /** In place of a page that can't be shown. */
  readonly Failure: ComponentType<{ readonly error: unknown }>;
}

interface PageRoutesProps {
  readonly view: PageView;
  readonly frame: PageFrame;
}

/** The current page within the layout of all pages. Inside a `<Router>`, the same in the browser, on the server and in tests. */
export function PageRoutes({
  view,
  frame: { Layout, Loading, Failure },
}: PageRoutesProps): ReactElement | null {
  const location = useLocation();
  const page = view.kind === "page" ? <view.Component /> : null;
  const element = (
    <PageErrorBoundary Failure={Failure} resetKey={location}>
      {view.kind === "error" ? <Failure error={view.error} /> : page}
    </PageErrorBoundary>
  );
  const path = view.kind === "page" ? view.path : "*";
  // The same element, which React need not render again with each page.
  const layout = useMemo(() => <Layout />, [Layout]);
  const routes = useRoutes([{ element: layout, children: [{ path, element }] }]);
  if (view.kind === "loading") return <Loading />;
  return (
    <PageErrorBoundary Failure={Failure} resetKey={location}>
      {routes}
    </PageErrorBoundary>
  );
}
