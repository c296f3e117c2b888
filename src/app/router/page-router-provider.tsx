import { type ReactElement, startTransition, useLayoutEffect, useMemo, useState } from "react";
import { type NavigateOptions, type Navigator, Router, type To } from "react-router";
import type { PageRouter, ShownPage } from "./page-router.ts";
import { PageRouterContext } from "./page-router-context.ts";
import { type PageFrame, PageRoutes } from "./page-routes.tsx";

interface PageRouterProviderProps {
  readonly router: PageRouter;
  readonly frame: PageFrame;
}

/** What the hooks of React Router navigate with. */
function createNavigator(router: PageRouter): Navigator {
  const { history } = router;
  const navigate =
    (replace: boolean) =>
    (to: To, state?: unknown, options?: NavigateOptions): void => {
      void router.navigate(to, { ...options, state, replace });
    };
  return {
    createHref: history.createHref,
    encodeLocation: history.encodeLocation,
    go: (delta) => history.go(delta),
    push: navigate(false),
    replace: navigate(true),
  };
}

/** A page, and what to call when it has been rendered. */
interface RenderedPage {
  readonly page: ShownPage;
  readonly onRendered?: () => void;
}

/** The page that is shown now. It changes in a transition of React, so that the old one stays until the new one is rendered. */
function useShownPage(router: PageRouter): ShownPage {
  const [{ page, onRendered }, setRendered] = useState<RenderedPage>({ page: router.state });
  useLayoutEffect(() => onRendered?.(), [onRendered]);
  useLayoutEffect(() => {
    let endViewTransition: (() => void) | undefined;
    const show = (onShown: () => void): void => {
      endViewTransition?.();
      endViewTransition = onShown;
      // A view transition begins later: it may be another page by then.
      startTransition(() => setRendered({ page: router.state, onRendered: onShown }));
    };
    // The first page may have been loaded before this effect.
    setRendered((current) => (current.page.view === router.state.view ? current : { page: router.state }));
    return router.subscribe((state, previous) => {
      if (state.location === previous.location && state.view === previous.view) return;
      if (state.hasViewTransition && typeof document.startViewTransition === "function") {
        const { ready, finished } = document.startViewTransition(() => new Promise<void>(show));
        // The next navigation skips it.
        for (const promise of [ready, finished]) promise.catch(() => undefined);
      } else show(() => undefined);
    });
  }, [router]);
  return page;
}

/** Shows the pages of a router. */
export function PageRouterProvider({ router, frame }: PageRouterProviderProps): ReactElement {
  const shown = useShownPage(router);
  const navigator = useMemo(() => createNavigator(router), [router]);
  const context = useMemo(() => ({ router, shown }), [router, shown]);
  return (
    <PageRouterContext value={context}>
      <Router
        basename={router.basename}
        location={shown.location}
        navigationType={shown.action}
        navigator={navigator}
      >
        <PageRoutes view={shown.view} frame={frame} />
      </Router>
    </PageRouterContext>
  );
}
