import type { ComponentType } from "react";
import {
  createPath,
  type Location,
  type NavigateOptions,
  NavigationType,
  type Path,
  parsePath,
  type UNSAFE_createBrowserHistory,
} from "react-router";
import { matchPageRoute, PageNotFoundError, type PageRoute, type PageRouteMatch } from "./page-route.ts";

/** What a URL shows. */
export type PageView =
  /** Nothing yet: only the first page of a visit, and only if it was not prerendered. */
  | { readonly kind: "loading" }
  | { readonly kind: "page"; readonly match: PageRouteMatch; readonly Component: ComponentType }
  | { readonly kind: "error"; readonly error: unknown };

/** What the reader sees. */
export interface ShownPage {
  readonly view: PageView;
  /** Its path begins with the site's base. */
  readonly location: Location;
  /** How the reader came to it. `Pop`: by opening the site, Back or Forward. */
  readonly action: NavigationType;
  /**
   * Where the page is to be shown: at its beginning or where it was left, unless its URL names a part of it (`reset`); as it is
   * (`keep`); or where the browser shows it, which has loaded it (`browser`).
   */
  readonly scrolling: "reset" | "keep" | "browser";
  readonly hasViewTransition: boolean;
}

export interface PageRouterState extends ShownPage {
  /** The location of a page that is being loaded; the current page stays until then. */
  readonly next: (Path & { readonly state: unknown }) | undefined;
}

/** Called after each change. */
export type PageRouterListener = (state: PageRouterState, previous: PageRouterState) => void;

/** The entries of a browser's history, or of a test's. */
export type PageHistory = ReturnType<typeof UNSAFE_createBrowserHistory>;

export interface PageRouterOptions {
  readonly routes: readonly PageRoute[];
  readonly history: PageHistory;
  /** Default `/`. */
  readonly basename?: string;
  /** What the current URL shows, if it is there already. */
  readonly initialView?: PageView;
}

/** Where a navigation leads to, and how. */
interface Navigation {
  readonly path: Path;
  readonly action: NavigationType;
  readonly options: NavigateOptions;
  /** True if the current page is to be loaded again, whatever its URL. */
  readonly isReload?: true;
}

/** True if two locations differ only in the part of the page that they are about. */
function isSamePage(from: Path, to: Path): boolean {
  return from.pathname === to.pathname && from.search === to.search && to.hash !== "";
}

/**
 * Loads pages and keeps the current one and the browser's history in step: a page is shown, and its URL is the current one,
 * when everything that it shows has been loaded. A later navigation takes the place of one that is still loading.
 *
 * In place of React Router's own with loaders, which takes twice as much code: forms, actions and fetchers, which a reader of
 * static files has no use for. Components use React Router's hooks.
 */
export class PageRouter {
  readonly basename: string;
  readonly history: PageHistory;
  readonly #routes: readonly PageRoute[];
  readonly #listeners = new Set<PageRouterListener>();
  /** Paths of pages between which there was a view transition, and so is one on the way back. */
  readonly #transitions = new Set<string>();
  readonly #stopListening: () => void;
  #state: PageRouterState;
  /** The latest navigation, as long as it is loading. */
  #navigation: Navigation | undefined;

  constructor({ routes, history, basename = "/", initialView = { kind: "loading" } }: PageRouterOptions) {
    this.#routes = routes;
    this.history = history;
    this.basename = basename;
    this.#state = {
      view: initialView,
      location: history.location,
      action: NavigationType.Pop,
      scrolling: initialView.kind === "loading" ? "reset" : "browser",
      hasViewTransition: false,
      next: undefined,
    };
    this.#stopListening = history.listen(({ location }) => {
      const hasTransition = this.#transitions.has(this.#pathsTo(location));
      void this.#run({
        path: location,
        action: NavigationType.Pop,
        options: { viewTransition: hasTransition },
      });
    });
    if (initialView.kind === "loading") void this.reload();
  }

  get state(): PageRouterState {
    return this.#state;
  }

  /** Calls `listener` after each change, before anything is rendered. Returns a function that ends this. */
  readonly subscribe = (listener: PageRouterListener): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Goes to a path that begins with the site's base. Resolves when it is shown, or another navigation has taken its place. */
  async navigate(to: string | Partial<Path>, options: NavigateOptions = {}): Promise<void> {
    const { pathname } = this.history.location;
    const target = { pathname, search: "", hash: "", ...(typeof to === "string" ? parsePath(to) : to) };
    const path = this.history.encodeLocation(target);
    if (options.viewTransition) this.#transitions.add(this.#pathsTo(path));
    await this.#run({
      path,
      action: options.replace ? NavigationType.Replace : NavigationType.Push,
      options,
    });
  }

  /** Loads the current page again. */
  async reload(): Promise<void> {
    const path = this.history.location;
    await this.#run({ path, action: NavigationType.Pop, options: {}, isReload: true });
  }

  dispose(): void {
    this.#stopListening();
    this.#listeners.clear();
    this.#navigation = undefined;
  }

  async #run(navigation: Navigation): Promise<void> {
    const { path, options, isReload } = navigation;
    const { view, location } = this.#state;
    this.#navigation = navigation;
    if (!isReload && view.kind === "page" && isSamePage(location, path)) {
      // Another object: what could not be rendered is tried again.
      this.#show(navigation, { ...view });
      return;
    }
    this.#update({ ...this.#state, next: { ...path, state: options.state } });
    const loaded = await this.#load(path);
    if (this.#navigation !== navigation) return;
    if (typeof loaded !== "string") {
      this.#show(navigation, loaded);
      return;
    }
    // What led to another page is not an entry of the history.
    const action = navigation.action === NavigationType.Push ? NavigationType.Push : NavigationType.Replace;
    const basename = this.basename.replace(/\/$/u, "");
    const target = this.history.encodeLocation(basename + loaded);
    await this.#run({ path: target, action, options });
  }

  /** Loads the view of a path; or the path of another page that it leads to. */
  async #load(path: Path): Promise<PageView | string> {
    try {
      const match = matchPageRoute(this.#routes, path.pathname, this.basename);
      if (match === undefined) throw new PageNotFoundError(`No route has the path ${path.pathname}.`);
      const { route, params } = match;
      const [Component, otherPath] = await Promise.all([
        route.loadComponent(),
        route.loadData({ params, searchParams: new URLSearchParams(path.search) }),
      ]);
      return otherPath ?? { kind: "page", match, Component };
    } catch (error) {
      return { kind: "error", error };
    }
  }

  #show({ path, action, options }: Navigation, view: PageView): void {
    this.#navigation = undefined;
    if (action === NavigationType.Push) this.history.push(createPath(path), options.state);
    else if (action === NavigationType.Replace) this.history.replace(createPath(path), options.state);
    this.#update({
      view,
      location: this.history.location,
      action,
      scrolling: options.preventScrollReset ? "keep" : "reset",
      hasViewTransition: options.viewTransition === true,
      next: undefined,
    });
  }

  #update(state: PageRouterState): void {
    const previous = this.#state;
    this.#state = state;
    for (const listener of this.#listeners) listener(state, previous);
  }

  /** A key for the way between two pages, in both directions. */
  #pathsTo({ pathname }: Path): string {
    return [this.#state.location.pathname, pathname].sort().join(" ");
  }
}
