import { useSuspenseQuery } from "@tanstack/react-query";
import { act, cleanup, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { createMemoryRouter, Link, Outlet, RouterProvider, useParams } from "react-router";
import { onTestFinished, vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { toSlug, toSubjectSlug } from "../../src/article/address.ts";
import { articleQuery } from "../../src/library/article-queries.ts";
import { setKeptStore } from "../../src/library/kept/kept.ts";
import { type KeptStore, memoryStore } from "../../src/library/kept/kept-store.ts";
import { manifestQuery, siteQuery } from "../../src/library/manifest-query.ts";
import { createQueryClient } from "../../src/library/query-client.ts";
import {
  LaterArticleTools,
  LaterContinueReading,
  LaterLinkPreviews,
  LaterReadProgress,
} from "../../src/pages/parts/later-parts.tsx";
import { Shortcuts } from "../../src/pages/parts/shortcuts.tsx";
import { SavedPage } from "../../src/pages/saved-page.tsx";
import { SharedListPage } from "../../src/pages/shared-list-page.tsx";
import { smallArticle } from "./small-article.ts";

/** A few articles to read and keep. */
export const keepFiles = {
  "physics/ice.md": smallArticle(
    "Why does ice float?",
    { date: "2024-11-30", author: "Ann", subject: "Physics", description: "It is less dense." },
    "Since $\\rho < 1$ it floats, and costs $5.",
  ),
  "physics/steam.md": smallArticle("Why does steam rise?", { date: "2024-11-29" }),
  "art/blue.md": smallArticle("What is blue?"),
};

function ArticleStub(): ReactElement {
  const params = useParams();
  const subject = toSubjectSlug(params["subject"] ?? "") ?? ("" as never);
  const slug = toSlug(params["slug"] ?? "") ?? ("" as never);
  const found = useSuspenseQuery(articleQuery(subject, slug)).data;
  if (found.kind !== "found") throw new Error("No such article.");
  const { question, previous, next } = found.article;
  return (
    <article>
      <h1>{question}</h1>
      <LaterArticleTools subject={found.subject} article={found.article} />
      <div id="answer">
        <div className="answer">
          <p>First.</p>
          <p>Second.</p>
        </div>
      </div>
      {previous && (
        <Link to={previous.url} rel="prev">
          Previous
        </Link>
      )}
      {next && (
        <Link to={next.url} rel="next">
          Next
        </Link>
      )}
    </article>
  );
}

function Lists(): ReactElement {
  const { subjects, newest } = useSuspenseQuery(manifestQuery).data;
  return (
    <>
      <h1>Home</h1>
      <LaterContinueReading />
      {subjects.map((subject) => (
        <LaterReadProgress key={subject.slug} subject={subject} />
      ))}
      <input aria-label="A field" />
      <ol className="entries">
        {newest.map(({ url, question }) => (
          <li key={url}>
            <Link to={url}>{question}</Link>
          </li>
        ))}
      </ol>
    </>
  );
}

function Nothing(): null {
  return null;
}

/** Opens a page that has all the parts by which readers keep things, with a store of its own. */
export async function openKeepPage(address: string, store: KeptStore = memoryStore()) {
  onTestFinished(cleanup);
  setKeptStore(store);
  const onSearch = vi.fn();
  const client = createQueryClient({ retryDelayMs: 0 });
  const layout = (
    <>
      <Shortcuts onSearch={onSearch} />
      <main>
        <Outlet />
      </main>
      <LaterLinkPreviews />
    </>
  );
  const loader = async (): Promise<null> => {
    await Promise.all([client.ensureQueryData(manifestQuery), client.ensureQueryData(siteQuery)]);
    return null;
  };
  const routes = [
    {
      path: "/",
      element: layout,
      HydrateFallback: Nothing,
      children: [
        { index: true, loader, Component: Lists },
        { path: "learn", loader, element: <h1>Subjects</h1> },
        { path: "learn/:subject/questions/:slug", loader, Component: ArticleStub },
        { path: "saved", loader, Component: SavedPage },
        { path: "shared", loader, Component: SharedListPage },
      ],
    },
  ];
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  onTestFinished(() => router.dispose());
  const view = render(
    <App client={client}>
      <RouterProvider router={router} />
    </App>,
  );
  await vi.waitFor(() => {
    if (view.container.querySelector("h1") === null) throw new Error("Nothing is shown yet.");
  }, 10_000);
  const go = (to: string): Promise<void> => act(() => router.navigate(to));
  return { ...view, router, client, store, onSearch, go };
}
