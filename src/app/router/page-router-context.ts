import { createContext, useContext, useSyncExternalStore } from "react";
import type { PageRouter, PageRouterState, ShownPage } from "./page-router.ts";

interface PageRouterContextValue {
  readonly router: PageRouter;
  /** What is rendered; the router's own state may be one step ahead. */
  readonly shown: ShownPage;
}

/** Undefined on the server and in tests of single components. */
export const PageRouterContext = createContext<PageRouterContextValue | undefined>(undefined);

const ignoreChanges = (): (() => void) => () => undefined;

/** The location of a page that is being loaded; undefined if none is. */
export function useNextLocation(): PageRouterState["next"] {
  const router = useContext(PageRouterContext)?.router;
  return useSyncExternalStore(
    router?.subscribe ?? ignoreChanges,
    () => router?.state.next,
    () => undefined,
  );
}
