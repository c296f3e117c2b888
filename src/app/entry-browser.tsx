import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router";
import { contentChangedEvent } from "../bundle/live.ts";
import { manifestQuery } from "../library/manifest-query.ts";
import { createQueryClient } from "../library/query-client.ts";
import { siteBase } from "../library/site-base.ts";
import { App } from "./app.tsx";
import { reloadOnce } from "./reload-once.ts";
import { createRoutes } from "./routes.tsx";
import "./styles.css";

const client = createQueryClient();

// A part of the app that is gone since the site was published anew: the page as it is now has another. Without a
// connection nothing is gone, and a page that reloads itself would only lose what it shows.
window.addEventListener("vite:preloadError", () => {
  client.fetchQuery({ ...manifestQuery, staleTime: 0, retry: false }).then(
    () => reloadOnce({ storage: sessionStorage, location: window.location, now: Date.now }),
    () => undefined,
  );
});

const router = createBrowserRouter(createRoutes(client), { basename: siteBase });
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the app.");
createRoot(root).render(
  <App client={client}>
    <RouterProvider router={router} />
  </App>,
);

import.meta.hot?.on(contentChangedEvent, () => {
  void client.invalidateQueries().then(() => router.revalidate());
});
