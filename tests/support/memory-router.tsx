import { act } from "@testing-library/react";
import type { ComponentType, ReactElement } from "react";
import { Outlet, UNSAFE_createMemoryHistory } from "react-router";
import { onTestFinished } from "vitest";
import { matchPageRoute, type PageRoute } from "../../src/app/router/page-route.ts";
import { PageRouter, type PageRouterOptions, type PageView } from "../../src/app/router/page-router.ts";
import type { PageFrame } from "../../src/app/router/page-routes.tsx";

function Loading(): ReactElement {
  return <p>Loading</p>;
}

function Failure({ error }: { readonly error: unknown }): ReactElement {
  return <p role="alert">{String(error)}</p>;
}

/** A layout of nothing but the page. */
export const bareFrame: PageFrame = { Layout: Outlet, Loading, Failure };

/** A route for tests. By default it loads nothing. */
export function createRoute(
  path: string,
  Component: ComponentType,
  loadData: PageRoute["loadData"] = () => Promise.resolve(undefined),
): PageRoute {
  return { path, loadComponent: () => Promise.resolve(Component), loadData };
}

/** What a path shows without loading anything. Throws if no route has the path. */
export async function pathToView(routes: readonly PageRoute[], path: string): Promise<PageView> {
  const match = matchPageRoute(routes, path, "/");
  if (match === undefined) throw new Error(`No route has the path ${path}.`);
  return { kind: "page", match, Component: await match.route.loadComponent() };
}

/** A router whose history is in memory. */
export function createMemoryPageRouter(
  routes: readonly PageRoute[],
  path: string,
  options: Pick<PageRouterOptions, "initialView"> = {},
): PageRouter {
  const history = UNSAFE_createMemoryHistory({ initialEntries: [path] });
  const router = new PageRouter({ ...options, routes, history });
  onTestFinished(() => router.dispose());
  return router;
}

/** Resolves when the first page of a router is loaded. */
export async function waitForFirstPage(router: PageRouter): Promise<void> {
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (router.state.view.kind !== "loading") resolve();
    };
    check();
    router.subscribe(check);
  });
}

/** Goes to a path, or this many steps through the history. Resolves when the page is shown. */
export async function goTo(router: PageRouter, to: string | number): Promise<void> {
  await act(async () => {
    if (typeof to === "string") await router.navigate(to);
    else router.history.go(to);
  });
}
