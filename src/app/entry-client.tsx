import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { UNSAFE_createBrowserHistory } from "react-router";
import { contentChangedEvent } from "../bundle/dev-events.ts";
import { canonicalPagePath, encodePath } from "../bundle/pages/page-path.ts";
import { decodeOrKeep } from "../content/text/decode-or-keep.ts";
import { parseArticleUrl } from "../content/url.ts";
import { App } from "./app.tsx";
import { onIdle } from "./components/deferred/on-idle.ts";
import { keepReplacedFields } from "./components/use-early-text.ts";
import { askHost } from "./data/ask-host.ts";
import { reloadOnce } from "./data/chunks/reload-once.ts";
import {
  type DehydratedPage,
  hydrate,
  type PageReaders,
  readDehydratedPage,
} from "./data/dehydrated/dehydrated-page.ts";
import { setHostReachable } from "./data/host-reachability.ts";
import { createQueryClient } from "./data/query-client.ts";
import { siteBase } from "./data/site-base.ts";
import { matchPageRoute, type PageRoute } from "./router/page-route.ts";
import { PageRouter, type PageView } from "./router/page-router.ts";
import { PageRouterProvider } from "./router/page-router-provider.tsx";
import { createRoutes, loadRouteLoaders, pageFrame } from "./routes.tsx";
import "./styles/main.css";

const client = createQueryClient();

// A chunk of the app that was removed by a newer deployment: the current page refers to another one. While offline
// nothing is gone, and reloading would only lose what the page shows.
window.addEventListener("vite:preloadError", () => {
  askHost().then(
    ({ ok }) => ok && reloadOnce({ storage: sessionStorage, location: window.location, now: Date.now }),
    () => undefined,
  );
});

/**
 * Replaces the URL of a page by its canonical one: hosts serve `/learn/physics.html` too, which no route knows. Returns
 * the page's decoded path, from the site's base on.
 */
function canonicalizeUrl({ pathname, search, hash }: Location): string {
  const path = canonicalPagePath(decodeOrKeep(`/${pathname.slice(siteBase.length)}`));
  const canonical = siteBase.slice(0, -1) + encodePath(path);
  const isCanonical = decodeOrKeep(pathname) === decodeOrKeep(canonical);
  if (!isCanonical) window.history.replaceState(window.history.state, "", canonical + search + hash);
  return path;
}

/** True if the loaded HTML was prerendered for this path: a host serves the same file for every query string. */
function isPrerenderedPath({ path }: DehydratedPage, currentPath: string, { search }: Location): boolean {
  const hasDynamicQuery = search !== "" && parseArticleUrl(path) === undefined;
  return currentPath === path && !hasDynamicQuery;
}

/** Loads what reads the data of a page from its HTML: a part of what its component needs. */
async function loadReaders({ path }: DehydratedPage): Promise<PageReaders> {
  if (parseArticleUrl(path) !== undefined) return await import("./features/article/article-page.tsx");
  if (document.querySelector(".entries-compact") === null) return {};
  return { readList: (await import("./features/subjects/article-list.tsx")).readEntries };
}

/** Loads the component of a prerendered page, so that React hydrates the same elements that were prerendered. */
async function loadPrerenderedView(routes: readonly PageRoute[]): Promise<PageView | undefined> {
  const match = matchPageRoute(routes, window.location.pathname, siteBase);
  return match && { kind: "page", match, Component: await match.route.loadComponent() };
}

/** Loads what the first page can do without. If it can't be loaded, the next page is, or reports why it can't. */
async function prepareForMore(): Promise<void> {
  try {
    const [{ moveOldKeys }] = await Promise.all([
      import("./data/storage/move-old-keys.ts"),
      loadRouteLoaders(),
      import("./data/files/load-article.ts"),
    ]);
    moveOldKeys();
  } catch {
    // See above.
  }
}

/** Resolves when the router's first page is loaded. */
async function waitUntilLoaded(router: PageRouter): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = router.subscribe(({ view }) => {
      if (view.kind === "loading") return;
      stop();
      resolve();
    });
  });
}

async function start(root: HTMLElement): Promise<void> {
  const routes = createRoutes(client);
  const dehydratedPage = readDehydratedPage(document);
  const path = canonicalizeUrl(window.location);
  // Known at once to the service worker (handle-fetch.ts), without requests that would be tried again.
  if ("hostUnreachable" in document.documentElement.dataset) setHostReachable(false);
  const isPrerendered =
    dehydratedPage !== undefined && isPrerenderedPath(dehydratedPage, path, window.location);
  if (dehydratedPage) hydrate(client, dehydratedPage, document, await loadReaders(dehydratedPage));
  const initialView = isPrerendered ? await loadPrerenderedView(routes) : undefined;
  const router = new PageRouter({
    routes,
    history: UNSAFE_createBrowserHistory(),
    basename: siteBase,
    ...(initialView && { initialView }),
  });
  const app = (
    <App client={client}>
      <PageRouterProvider router={router} frame={pageFrame} />
    </App>
  );
  if (isPrerendered) {
    // In a transition, React hydrates in short tasks between which the page reacts; a click hydrates the rest at once.
    startTransition(() => void hydrateRoot(root, app));
  } else {
    // What was prerendered for the path stays until the page is there: its fields may already be in use.
    if (dehydratedPage?.path === path) await waitUntilLoaded(router);
    keepReplacedFields(root);
    createRoot(root).render(app);
  }
  onIdle(() => void prepareForMore());
  import.meta.hot?.on(contentChangedEvent, () => {
    void client.invalidateQueries().then(() => router.reload());
  });
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root element.");
void start(root);
