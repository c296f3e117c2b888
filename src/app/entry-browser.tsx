import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router";
import { contentChangedEvent } from "../bundle/live.ts";
import { createQueryClient } from "../library/query-client.ts";
import { siteBase } from "../library/site-base.ts";
import { App } from "./app.tsx";
import { reloadOnce } from "./reload-once.ts";
import { createRoutes } from "./routes.tsx";
import "./styles.css";

// A part of the app that is gone since the site was published anew: the page as it is now has another.
window.addEventListener("vite:preloadError", (event) => {
  const context = { storage: sessionStorage, location: window.location, now: Date.now };
  if (reloadOnce(context)) event.preventDefault();
});

const client = createQueryClient();
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
