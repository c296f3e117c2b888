import type { ComponentType } from "react";
import { matchRoutes, type Params, type RouteMatch } from "react-router";

/** The URL that a page is loaded for. */
export interface PageTarget {
  /** The parameters of the route's path. */
  readonly params: Params;
  readonly searchParams: URLSearchParams;
}

/** A kind of page: which URLs have it, what it loads, and what renders it. */
export interface PageRoute {
  /** The pattern of its paths below the site's base, e.g. `learn/:subject`. */
  readonly path: string;
  /**
   * Loads everything that the page shows. Resolves to the path of another page if the URL leads to that. Rejects with a
   * `PageNotFoundError` if there is no such page.
   */
  readonly loadData: (target: PageTarget) => Promise<string | undefined>;
  readonly loadComponent: () => Promise<ComponentType>;
}

/** The URL matches a route, but no content. */
export class PageNotFoundError extends Error {
  override name = "PageNotFoundError";
}

/** A route that a URL matches. */
export type PageRouteMatch = RouteMatch<string, PageRoute>;

/** The route of a path, which begins with `basename`; undefined if there is none. */
export function matchPageRoute(
  routes: readonly PageRoute[],
  pathname: string,
  basename: string,
): PageRouteMatch | undefined {
  return matchRoutes([...routes], { pathname }, basename)?.[0];
}
