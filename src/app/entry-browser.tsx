import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, matchRoutes, type RouteObject, RouterProvider } from "react-router";
import { contentChangedEvent } from "../bundle/live.ts";
import { manifestPath } from "../bundle/paths.ts";
import { type PageData, readPageData, restorePageData } from "../library/page-data.ts";
import { createQueryClient } from "../library/query-client.ts";
import { reloadOnce } from "../library/reload-once.ts";
import { siteBase } from "../library/site-base.ts";
import { App } from "./app.tsx";
import { createRoutes } from "./routes.tsx";
import "./styles.css";

const client = createQueryClient();

// A part of the app that is gone since the site was published anew: the page as it is now has another. Without a
// connection nothing is gone, and a page that reloads itself would only lose what it shows. Asked of the host itself:
// a service worker would have an answer without it.
window.addEventListener("vite:preloadError", () => {
  fetch(siteBase + manifestPath, { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok && reloadOnce({ storage: sessionStorage, location: window.location, now: Date.now }),
    () => undefined,
  );
});

/** True where the page in the browser is what this address shows: a host serves one file for all its queries. */
function isThisPage({ address }: PageData, { pathname, search }: Location): boolean {
  const here = `/${pathname.slice(siteBase.length)}`.replace(/(?<=.)(?:\/|\.html)$/u, "");
  const showsQuery = search !== "" && !address.includes("/questions/");
  return here === address && !showsQuery;
}

/** Loads the code of the page that is open, so that React finds in it what it finds on the screen. */
async function loadOpenPage(routes: RouteObject[]): Promise<Record<string, null>> {
  const matches = matchRoutes(routes, window.location, siteBase) ?? [];
  const loaded = matches.map(async ({ route }) => {
    if (typeof route.lazy !== "function") return;
    const { Component } = (await route.lazy()) as Pick<RouteObject, "Component">;
    Object.assign(route, { Component, lazy: undefined });
  });
  await Promise.all(loaded);
  return Object.fromEntries(matches.flatMap(({ route }) => (route.id ? [[route.id, null]] : [])));
}

async function start(root: HTMLElement): Promise<void> {
  const routes = createRoutes(client);
  const pageData = readPageData(document);
  const isPrerendered = pageData !== undefined && isThisPage(pageData, window.location);
  if (pageData) restorePageData(client, pageData, document);
  const hydrationData = isPrerendered ? { loaderData: await loadOpenPage(routes) } : undefined;
  const router = createBrowserRouter(routes, { basename: siteBase, ...(hydrationData && { hydrationData }) });
  const app = (
    <App client={client}>
      <RouterProvider router={router} />
    </App>
  );
  if (isPrerendered) hydrateRoot(root, app);
  else createRoot(root).render(app);
  import.meta.hot?.on(contentChangedEvent, () => {
    void client.invalidateQueries().then(() => router.revalidate());
  });
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the app.");
void start(root);
